package io.okienko.bench.history;

import io.okienko.bot.secret.Secret;
import io.okienko.storage.Database;
import io.okienko.storage.postgresql.PostgresqlAddress;
import io.okienko.storage.postgresql.PostgresqlDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Schemas of one PostgreSQL database. */
record Schemas(String url, String user, String password) implements StorePlace {
  private static final List<String> TABLES =
      List.of("conversation", "conversation_token", "conversation_event");

  @Override
  public Database open(String name) {
    execute("create schema if not exists " + name);
    String separator = url.contains("?") ? "&" : "?";
    return PostgresqlDatabase.open(
        new PostgresqlAddress(
            url + separator + "currentSchema=" + name,
            user,
            new Secret(password),
            PostgresqlAddress.DEFAULT_MOST_CONNECTIONS));
  }

  @Override
  public void settle(String name) {
    TABLES.forEach(table -> execute("vacuum (analyze) " + name + "." + table));
  }

  @Override
  public void delete(String name) {
    execute("drop schema if exists " + name + " cascade");
  }

  @Override
  public String label() {
    return "PostgreSQL";
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + sql, e);
    }
  }
}
