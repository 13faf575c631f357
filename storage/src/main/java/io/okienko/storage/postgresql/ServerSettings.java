package io.okienko.storage.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Settings of the database server without which it could lose what it acknowledged, or spoil text.
 */
final class ServerSettings {
  private static final Map<String, String> UNUSABLE =
      Map.of(
          "fsync", "off",
          "full_page_writes", "off",
          "synchronous_commit", "off");

  private ServerSettings() {}

  /**
   * @throws SQLException when one of them is set so; the message names it and what to do
   */
  static void check(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> unusable : UNUSABLE.entrySet()) {
        if (show(statement, unusable.getKey()).equals(unusable.getValue())) {
          throw new SQLException(
              "%s is %s: what is acknowledged could be lost. Set it to on"
                  .formatted(unusable.getKey(), unusable.getValue()));
        }
      }
      String encoding = show(statement, "server_encoding");
      if (!encoding.equals("UTF8")) {
        throw new SQLException(
            "its encoding is %s. Create the database with encoding 'UTF8'".formatted(encoding));
      }
    }
  }

  /** What the setting is now. */
  static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet rows = statement.executeQuery("show " + setting)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
