package io.okienko.storage.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.okienko.storage.DataFolder;
import io.okienko.storage.Database;
import io.okienko.storage.UnableToOpenDatabaseException;
import io.okienko.storage.schema.QuietJdbi;
import io.okienko.storage.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database: one SQLite file in a data folder. One server at a time uses it, see {@link
 * DataFolder}; a single task, such as an import from the command line, may write in turns with it.
 *
 * <p>Readers do not wait for the writer and see only what is committed. Changes go through one
 * thread that commits many of them together.
 */
public final class SqliteDatabase implements Database {
  /** The database within the data folder. */
  public static final String FILE_NAME = "okienko.db";

  private static final int MOST_READERS = 8;

  /** A bigger file is not checked at start, which would take more than a few seconds. */
  private static final long MOST_BYTES_CHECKED = 256L << 20;

  private final HikariDataSource readers;
  private final Jdbi reading;
  private final GroupCommitWriter writer;

  private SqliteDatabase(HikariDataSource readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.reading = QuietJdbi.of(readers);
    this.writer = writer;
  }

  /**
   * Opens the database of a data folder. Makes folder and file where they do not exist, and brings
   * an older file up to date.
   *
   * @throws UnableToOpenDatabaseException when the folder cannot be written to, or the file is
   *     damaged, no database, or made by a newer Okienko
   */
  public static SqliteDatabase open(Path folder) {
    DataFolder.create(folder);
    return openFile(folder.resolve(FILE_NAME));
  }

  /** Like {@link #open} for one file, such as a backup. */
  public static SqliteDatabase openFile(Path path) {
    SqliteFile file = new SqliteFile(path);
    try {
      DataFolder.createFile(path);
      if (Files.size(path) <= MOST_BYTES_CHECKED) {
        file.check();
      }
      Schema.migrate(file.forWriting());
      HikariDataSource readers = readers(file);
      Jdbi writing = QuietJdbi.of(file.forWriting());
      writing.setStatementBuilderFactory(_ -> new KeptStatements());
      return new SqliteDatabase(readers, new GroupCommitWriter(writing::open));
    } catch (IOException
        | SQLException
        | FlywayException
        | HikariPool.PoolInitializationException e) {
      throw new UnableToOpenDatabaseException("cannot open the database " + path, e);
    }
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T read(HandleCallback<T, X> query)
      throws X {
    return reading.withHandle(query);
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T readOnce(HandleCallback<T, X> query)
      throws X {
    return read(query);
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T write(HandleCallback<T, X> change)
      throws X {
    return writer.write(change);
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T writeAtOnce(
      HandleCallback<T, X> statement) throws X {
    return write(statement);
  }

  @Override
  public boolean chainsChanges() {
    return false;
  }

  /** It is part of this process: a disk that is full or broken is told by each change. */
  @Override
  public boolean isAvailable() {
    return true;
  }

  /** The writer last: only it can bring the write-ahead log into the file, which is then whole. */
  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private static HikariDataSource readers(SqliteFile file) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("okienko-readers");
    config.setDataSource(file.forReading());
    config.setReadOnly(true);
    config.setMaximumPoolSize(MOST_READERS);
    return new HikariDataSource(config);
  }
}
