package io.okienko.storage.postgresql;

import java.time.Duration;
import java.util.Properties;

/** What holds for every connection; options in the URL win. */
final class ConnectionProperties {
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  /** No statement of ours takes as long as this unless something is wrong. */
  private static final Duration STATEMENT = Duration.ofSeconds(30);

  /** Others hold a row for the length of one small change. */
  private static final Duration LOCK = Duration.ofSeconds(10);

  /** Longer than a statement, so that the database is the first to give up. */
  private static final Duration SILENCE = STATEMENT.plusSeconds(10);

  private ConnectionProperties() {}

  static Properties of(PostgresqlAddress address) {
    return of(address, CONNECTING, SILENCE);
  }

  /**
   * @param silence after which a server that says nothing counts as gone
   */
  static Properties of(PostgresqlAddress address, Duration connecting, Duration silence) {
    Properties properties = unlimited(address, connecting);
    properties.setProperty("socketTimeout", seconds(silence));
    properties.setProperty("options", options(STATEMENT, SILENCE));
    return properties;
  }

  /**
   * For statements that may take as long as they need, while another connection waits for them in a
   * transaction. Nobody waits long behind them for a lock, though.
   */
  static Properties ofMigration(PostgresqlAddress address) {
    Properties properties = unlimited(address, CONNECTING);
    properties.setProperty("options", options(Duration.ZERO, Duration.ZERO));
    return properties;
  }

  private static Properties unlimited(PostgresqlAddress address, Duration connecting) {
    Properties properties = new Properties();
    if (!address.user().isEmpty()) {
      properties.setProperty("user", address.user());
    }
    if (!address.password().isEmpty()) {
      properties.setProperty("password", address.password().value());
    }
    properties.setProperty("ApplicationName", "okienko");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", seconds(connecting));
    properties.setProperty("loginTimeout", seconds(connecting));
    return properties;
  }

  /** None is zero. */
  private static String options(Duration statement, Duration idle) {
    return "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
        .formatted(statement.toMillis(), LOCK.toMillis(), idle.toMillis());
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
