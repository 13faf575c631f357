package io.okienko.storage.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.Driver;

/** A real PostgreSQL in a process of its own, one for all tests of a run. */
public final class PostgresqlServer {
  /** Who may do everything in it, without a password. */
  public static final String USER = "postgres";

  private static final PostgresqlServer SHARED = new PostgresqlServer(start());

  private final EmbeddedPostgres process;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresqlServer(EmbeddedPostgres process) {
    this.process = process;
  }

  public static PostgresqlServer shared() {
    return SHARED;
  }

  /** As a bank would run it: what it acknowledges is on the disk. */
  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an empty database and returns its JDBC URL. */
  public String createDatabase() {
    String name = "bank" + databases.incrementAndGet();
    execute("create database " + name);
    return "jdbc:postgresql://localhost:" + process.getPort() + "/" + name;
  }

  /** Executes a statement as the server's administrator. */
  public void execute(String sql) {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    try (Connection connection =
            new Driver().connect(process.getJdbcUrl(USER, "postgres"), properties);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
