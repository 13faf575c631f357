package io.okienko.server.configuration;

import io.okienko.bot.secret.Secret;
import io.okienko.storage.Database;
import io.okienko.storage.postgresql.PostgresqlAddress;
import io.okienko.storage.postgresql.PostgresqlDatabase;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything is kept.
 *
 * @param folder of this server alone: its search index, and the database when it is SQLite
 * @param url the JDBC URL of a PostgreSQL database; empty for SQLite
 */
public record DataSettings(
    Path folder, String url, String user, Secret password, int mostConnections) {

  public DataSettings {
    if (!url.isEmpty() && !url.startsWith(PostgresqlAddress.PREFIX)) {
      throw new InvalidConfigurationException(
          "the setting data.url must begin with "
              + PostgresqlAddress.PREFIX
              + ", or be empty for SQLite in the data folder");
    }
  }

  /** SQLite in a folder. */
  public static DataSettings ofFolder(Path folder) {
    return new DataSettings(folder, "", "", Secret.NONE, PostgresqlAddress.FEWEST_CONNECTIONS);
  }

  /** The same with another folder. */
  DataSettings withFolder(Path other) {
    return new DataSettings(other, url, user, password, mostConnections);
  }

  /** Whether other servers may use the database too. */
  public boolean isShared() {
    return !url.isEmpty();
  }

  /** The URL without its options, in which somebody may have put a password. */
  public String shownUrl() {
    return address().shown();
  }

  private PostgresqlAddress address() {
    return new PostgresqlAddress(url, user, password, mostConnections);
  }

  /**
   * Makes sure that there is something to read from: opening would make an empty database.
   *
   * @throws InvalidConfigurationException when there is no database in the folder
   */
  public void requireDatabase() {
    if (!isShared() && !Files.isRegularFile(folder.resolve(SqliteDatabase.FILE_NAME))) {
      throw new InvalidConfigurationException(
          "there is no database in the data folder " + folder.toAbsolutePath());
    }
  }

  /**
   * Opens the database; to be closed by whoever asks.
   *
   * @throws io.okienko.storage.UnableToOpenDatabaseException when it cannot be used
   */
  public Database open() {
    return isShared() ? PostgresqlDatabase.open(address()) : SqliteDatabase.open(folder);
  }
}
