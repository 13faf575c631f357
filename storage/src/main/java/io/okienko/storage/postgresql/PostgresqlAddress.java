package io.okienko.storage.postgresql;

import io.okienko.bot.secret.Secret;

/**
 * Where a PostgreSQL database is, and as whom to go there.
 *
 * @param url as the JDBC driver takes it: {@code jdbc:postgresql://host:port/database?options}
 * @param user empty for the one in the URL
 * @param password empty for none
 * @param mostConnections how many connections one server opens at most
 */
public record PostgresqlAddress(String url, String user, Secret password, int mostConnections) {
  /** What every URL begins with. */
  public static final String PREFIX = "jdbc:postgresql:";

  /** Enough for two processors of the database to be busy all the time. */
  public static final int DEFAULT_MOST_CONNECTIONS = 16;

  /** A migration needs as many. */
  public static final int FEWEST_CONNECTIONS = 2;

  public PostgresqlAddress {
    if (!url.startsWith(PREFIX)) {
      throw new IllegalArgumentException("the URL of a PostgreSQL database begins with " + PREFIX);
    }
    if (mostConnections < FEWEST_CONNECTIONS) {
      throw new IllegalArgumentException(
          "at least " + FEWEST_CONNECTIONS + " connections are needed");
    }
  }

  /** Without the options, in which somebody may have put a password. */
  public String shown() {
    int options = url.indexOf('?');
    return options < 0 ? url : url.substring(0, options);
  }
}
