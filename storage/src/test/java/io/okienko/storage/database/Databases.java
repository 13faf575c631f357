package io.okienko.storage.database;

import io.okienko.bot.secret.Secret;
import io.okienko.storage.Database;
import io.okienko.storage.postgresql.PostgresqlAddress;
import io.okienko.storage.postgresql.PostgresqlDatabase;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The databases that every store is tested on. */
public enum Databases {
  SQLITE {
    @Override
    public String locate(Path folder) {
      return folder.toString();
    }
  },
  POSTGRESQL {
    @Override
    public String locate(Path folder) {
      return URLS.computeIfAbsent(folder, _ -> PostgresqlServer.shared().createSchema());
    }
  };

  private static final Map<Path, String> URLS = new ConcurrentHashMap<>();
  private static final int MOST_CONNECTIONS = 8;

  /** Where the database that belongs to a folder is, for a process of its own to find it. */
  public abstract String locate(Path folder);

  /** Opens the database that belongs to a folder: the same for the same folder. */
  public Database open(Path folder) {
    return open(locate(folder));
  }

  /** Opens what {@link #locate} told. */
  public static Database open(String location) {
    return location.startsWith(PostgresqlAddress.PREFIX)
        ? PostgresqlDatabase.open(
            new PostgresqlAddress(location, PostgresqlServer.USER, Secret.NONE, MOST_CONNECTIONS))
        : SqliteDatabase.open(Path.of(location));
  }
}
