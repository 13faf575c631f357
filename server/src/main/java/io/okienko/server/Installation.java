package io.okienko.server;

import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.kb.content.ContentSettings;
import io.okienko.kb.editing.ContentRules;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.exchange.StoredExchange;
import io.okienko.kb.publication.IndexKeeper;
import io.okienko.kb.topic.Topics;
import io.okienko.server.configuration.Configuration;
import io.okienko.storage.kb.JdbiArticleStore;
import io.okienko.storage.sqlite.SqliteDatabase;
import io.okienko.storage.staff.JdbiStaffStore;
import java.time.Clock;
import java.util.List;

/**
 * What a command-line task works on: the database of an installation, beside a server that may run
 * on it.
 */
public final class Installation implements AutoCloseable {
  private final SqliteDatabase database;
  private final StaffDirectory staff;
  private final IndexKeeper indexKeeper;
  private final Exchange exchange;

  private Installation(SqliteDatabase database, Configuration configuration) {
    Clock clock = Clock.systemUTC();
    var articles = new JdbiArticleStore(database);
    var rules =
        new ContentRules(
            new ContentSettings(configuration.languages(), configuration.allowedLinkHosts()),
            Topics.ofRetailBank());
    this.database = database;
    this.staff = new DefaultStaffDirectory(new JdbiStaffStore(database), clock);
    this.indexKeeper = new IndexKeeper(articles, List.of());
    this.exchange = new StoredExchange(articles, rules, indexKeeper, clock);
  }

  /**
   * @throws io.okienko.storage.DatabaseException when the database cannot be opened
   */
  public static Installation open(Configuration configuration) {
    return new Installation(
        SqliteDatabase.openBesideServer(configuration.dataFolder()), configuration);
  }

  public StaffDirectory staff() {
    return staff;
  }

  /** A running server notices within a second what is published through this. */
  public Exchange exchange() {
    return exchange;
  }

  @Override
  public void close() {
    indexKeeper.close();
    database.close();
  }
}
