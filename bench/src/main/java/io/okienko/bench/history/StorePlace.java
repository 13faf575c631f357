package io.okienko.bench.history;

import io.okienko.storage.Database;
import java.nio.file.Path;
import java.util.Map;

/** Where the stores that are measured are kept, each under a name of its own. */
sealed interface StorePlace permits Folders, Schemas {

  /** Where SQLite's files go unless {@value #FOLDER} names another place: on a real disk. */
  Path DEFAULT_FOLDER = Path.of("target", "history");

  String FOLDER = "OKIENKO_DATA_FOLDER";
  String URL = "OKIENKO_DATA_URL";
  String USER = "OKIENKO_DATA_USER";
  String PASSWORD = "OKIENKO_DATA_PASSWORD";

  /** PostgreSQL where the environment names a database, otherwise SQLite. */
  static StorePlace of(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "");
    return url.isEmpty()
        ? new Folders(Path.of(environment.getOrDefault(FOLDER, DEFAULT_FOLDER.toString())))
        : new Schemas(
            url, environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
  }

  /** Opens the store of that name; makes it where there is none. */
  Database open(String name);

  /** Called once when much was written, for what a server's database does by itself in time. */
  void settle(String name);

  /** Deletes a store that is closed, if there is one. */
  void delete(String name);

  /** The database, for the head of the table. */
  String label();
}
