package io.okienko.bench.history;

import io.okienko.storage.Database;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/** SQLite files, each in a folder of its own. */
record Folders(Path parent) implements StorePlace {

  @Override
  public Database open(String name) {
    return SqliteDatabase.open(parent.resolve(name));
  }

  /** Nothing: SQLite does nothing by itself. */
  @Override
  public void settle(String name) {}

  @Override
  public void delete(String name) {
    try {
      IOUtils.rm(parent.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String label() {
    return "SQLite";
  }
}
