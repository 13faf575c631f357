package io.okienko.storage.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to one SQLite file, set up so that what is committed survives a power cut. */
final class SqliteFile {
  /** How long a connection waits for a lock; only a migration ever holds one for long. */
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);

  private final Path file;

  SqliteFile(Path file) {
    this.file = file;
  }

  DataSource forWriting() {
    SQLiteConfig config = common();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // What is deleted must not stay readable in the free pages of the file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    return at(file, config);
  }

  DataSource forReading() {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return at(file, config);
  }

  /** Throws when pages of the file are damaged. */
  void check() throws SQLException {
    try (Connection connection = forWriting().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
      String finding = result.next() ? result.getString(1) : "no answer";
      if (!"ok".equals(finding)) {
        throw new SQLException("the check found: " + finding);
      }
    }
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
    return config;
  }

  private static DataSource at(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
