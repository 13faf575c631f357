package io.okienko.server;

import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.LocalConversationFeed;
import io.okienko.bot.customerdata.CustomerRecords;
import io.okienko.bot.language.LanguageDetector;
import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.kb.configure.KnowledgeBaseServices;
import io.okienko.kb.content.KnownTerms;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.search.ArticleIndex;
import io.okienko.kb.topic.Topics;
import io.okienko.server.configuration.Configuration;
import io.okienko.storage.Database;
import io.okienko.storage.audit.JdbiAuditStore;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.kb.JdbiArticleStore;
import io.okienko.storage.kb.JdbiUnansweredStore;
import io.okienko.storage.staff.JdbiStaffStore;
import java.time.Clock;
import java.util.List;

/**
 * What a command-line task works on: the database of an installation, beside a server that may run
 * on it.
 */
public final class Installation implements AutoCloseable {
  private final Configuration configuration;
  private final Clock clock = Clock.systemUTC();
  private final Database database;
  private final StaffDirectory staff;
  private final AuditLog audit;
  private final JdbiArticleStore articles;
  private final KnowledgeBaseServices knowledge;
  private final CustomerRecords customerRecords;

  private Installation(Database database, Configuration configuration) {
    this.configuration = configuration;
    this.database = database;
    this.staff = new DefaultStaffDirectory(new JdbiStaffStore(database), clock);
    this.audit = new AuditLog(new JdbiAuditStore(database), clock);
    this.articles = new JdbiArticleStore(database);
    // Nothing is searched here: the index stays empty, and a running server keeps its own.
    this.knowledge =
        KnowledgeBaseServices.create(
            articles,
            new JdbiUnansweredStore(database),
            new ArticleIndex(),
            List.of(),
            configuration.content(),
            Topics.ofRetailBank(),
            LanguageDetector.BELIEVING,
            KnownTerms.EVERYDAY,
            clock);
    var store = new JdbiConversationStore(database);
    var log = new ConversationLog(store, new LocalConversationFeed(), clock);
    this.customerRecords =
        new CustomerRecords(store, log, audit, knowledge.unanswered()::forget, clock);
  }

  /**
   * @throws io.okienko.storage.DatabaseException when the database cannot be opened
   */
  public static Installation open(Configuration configuration) {
    return new Installation(configuration.data().open(), configuration);
  }

  public StaffDirectory staff() {
    return staff;
  }

  public AuditLog audit() {
    return audit;
  }

  /** A running server notices within a second what is published through this. */
  public Exchange exchange() {
    return knowledge.exchange();
  }

  /** Asks as customers would, of what is published now; to be closed. */
  public TaskBot learnBot() {
    return new TaskBot(configuration, articles.listPublished(), knowledge.unanswered(), clock);
  }

  /** A running server does not tell what is erased through this; it is gone there all the same. */
  public CustomerRecords customerRecords() {
    return customerRecords;
  }

  @Override
  public void close() {
    knowledge.indexKeeper().close();
    database.close();
  }
}
