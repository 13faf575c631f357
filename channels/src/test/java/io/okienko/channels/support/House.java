package io.okienko.channels.support;

import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.DefaultConversations;
import io.okienko.bot.customerdata.CustomerRecords;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.handover.DefaultDesk;
import io.okienko.bot.handover.WaitingLine;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.BankDetails;
import io.okienko.bot.reply.BoundedTrial;
import io.okienko.bot.reply.PhraseBook;
import io.okienko.bot.reply.TargetPrecision;
import io.okienko.bot.reply.Thresholds;
import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.Role;
import io.okienko.bot.understanding.BoundedAnswerFinder;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.channels.Services;
import io.okienko.kb.configure.KnowledgeBaseServices;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.content.KnownTerms;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.search.ArticleIndex;
import io.okienko.kb.topic.Topics;
import io.okienko.storage.audit.JdbiAuditStore;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.conversation.JdbiWindowStore;
import io.okienko.storage.kb.JdbiArticleStore;
import io.okienko.storage.kb.JdbiUnansweredStore;
import io.okienko.storage.sqlite.SqliteDatabase;
import io.okienko.storage.staff.JdbiPasskeyStore;
import io.okienko.storage.staff.JdbiStaffStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The whole house behind the channels, all of it real, in a folder of its own. */
public final class House implements AutoCloseable {
  public static final String PASSWORD = "correct horse battery staple";
  private static final int MOST_WAITING = 20;

  public final Services services;
  public final CountingFeed feed = new CountingFeed();
  private final SqliteDatabase database;
  public final UnderstandingWorkers workers = new UnderstandingWorkers(2, MOST_WAITING);
  private final ArticleIndex index = new ArticleIndex();
  private final KnowledgeBaseServices knowledgeBase;
  private final DefaultConversations conversations;

  public House(Path folder, Clock clock) {
    database = SqliteDatabase.open(folder);
    var store = new JdbiConversationStore(database);
    var staff = new DefaultStaffDirectory(new JdbiStaffStore(database), clock);
    var topics = Topics.ofRetailBank();
    knowledgeBase =
        KnowledgeBaseServices.create(
            new JdbiArticleStore(database),
            new JdbiUnansweredStore(database),
            new BoundedAnswerFinder(index, workers),
            List.of(index),
            ContentSettings.DEFAULTS,
            topics,
            SharedUnderstander.languages(),
            KnownTerms.EVERYDAY,
            clock);
    knowledgeBase.indexKeeper().start(Duration.ofHours(1));
    var bot =
        new AnsweringBot(
            SharedUnderstander.get(),
            index,
            knowledgeBase.unanswered(),
            new PhraseBook(new BankDetails("Test Bank", "+48 22 555 01 11")),
            new TargetPrecision(index, TargetPrecision.DEFAULT, Thresholds.DEFAULT_CLARIFY),
            clock);
    var presence = new AgentPresence(clock, AgentPresence.DEFAULT_SILENCE_LIMIT);
    var line = new WaitingLine(store, presence, clock);
    var log = new ConversationLog(store, feed, clock);
    var masker = SecretMasker.load();
    conversations =
        new DefaultConversations(
            store, log, feed, line, bot, workers, masker, clock, Duration.ofDays(30));
    var desk =
        new DefaultDesk(store, log, feed, line, presence, staff, topics::contains, masker, clock);
    var audit = new AuditLog(new JdbiAuditStore(database), clock);
    services =
        new Services(
            conversations,
            feed,
            desk,
            presence,
            new CustomerWindows(store, new JdbiWindowStore(database), clock),
            staff,
            new JdbiPasskeyStore(database),
            audit,
            new CustomerRecords(store, log, audit, knowledgeBase.unanswered()::forget, clock),
            knowledgeBase.knowledgeBase(),
            knowledgeBase.exchange(),
            knowledgeBase.publishedAnswers(),
            knowledgeBase.unanswered(),
            topics,
            new BoundedTrial(bot, workers),
            () -> false,
            store::countAnswers,
            workers,
            clock);
    hire();
    write();
  }

  private void hire() {
    hire("anna", "Anna", Role.AGENT);
    hire("piotr", "Piotr", Role.AGENT);
    hire("ewa", "Ewa", Role.EDITOR);
    hire("sara", "Sara", Role.SUPERVISOR);
    hire("adam", "Adam", Role.ADMIN);
  }

  private void hire(String username, String name, Role role) {
    services.staff().save(username, name, Set.of(role), PASSWORD);
  }

  private void write() {
    publish(
        "block-card",
        "en",
        "cards",
        "How do I block my card?",
        List.of("block my card", "stop my debit card"),
        "<p>Open the app and choose <strong>Cards</strong>, then Block.</p>"
            + "<p><a href=\"/bank/en/cards\">Cards: block and replace</a></p>",
        "<p>Open the app. Press Cards. Press Block.</p>");
    publish(
        "card-limit",
        "en",
        "cards",
        "How do I change my card limit?",
        List.of("raise card limit"),
        "<p>Choose Cards, then Limits.</p>",
        "");
    publish(
        "transfer-time",
        "en",
        "transfers",
        "How long does a transfer take?",
        List.of("when will my transfer arrive"),
        "<p>A domestic transfer arrives the next working day.</p>",
        "");
    publish(
        "block-card",
        "pl",
        "cards",
        "Jak zablokować kartę?",
        List.of("blokada karty"),
        "<p>W aplikacji proszę wybrać Karty, a potem Zablokuj.</p>",
        "");
  }

  private void publish(
      String key,
      String language,
      String topic,
      String question,
      List<String> variants,
      String html,
      String simple) {
    var draft =
        new ArticleDraft(null, key, language, question, variants, html, simple, topic, false, null);
    var saved = services.knowledgeBase().create(draft, "setup");
    services.knowledgeBase().publish(saved.article().id(), OptionalLong.empty(), "setup");
  }

  @Override
  public void close() {
    conversations.close();
    workers.close();
    knowledgeBase.indexKeeper().close();
    index.close();
    database.close();
  }
}
