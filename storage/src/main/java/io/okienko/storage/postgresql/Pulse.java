package io.okienko.storage.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feels whether the database lives and takes writes, on a connection of its own, so that it neither
 * waits behind the server's work nor takes long to notice silence.
 */
final class Pulse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final PostgresqlAddress address;
  private final Properties properties;
  private @Nullable Connection connection;

  Pulse(PostgresqlAddress address) {
    this.address = address;
    this.properties = ConnectionProperties.of(address, PATIENCE, PATIENCE);
  }

  synchronized boolean isFelt() {
    try {
      if (connection == null) {
        connection = DriverManager.getConnection(address.url(), properties);
      }
      if (!takesWrites(connection)) {
        close(); // the name may lead to another server next time
        return false;
      }
      return true;
    } catch (SQLException e) {
      LOG.debug("No pulse", e);
      close();
      return false;
    }
  }

  /** A standby answers too, and refuses every change. */
  private static boolean takesWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return ServerSettings.show(statement, "transaction_read_only").equals("off");
    }
  }

  @Override
  public synchronized void close() {
    Connection broken = connection;
    connection = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        LOG.debug("A broken connection did not close", e);
      }
    }
  }
}
