package io.okienko.storage.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.okienko.storage.DataFolderInUseException;
import io.okienko.storage.UnableToOpenDatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database: one SQLite file in a data folder that one server at a time may use.
 *
 * <p>Readers do not wait for the writer and see only what is committed. Changes go through one
 * thread that commits many of them together; a change is durable when {@link #write} returns. Safe
 * for use by many threads.
 */
public final class SqliteDatabase implements AutoCloseable {
  /** The database within the data folder. */
  public static final String FILE_NAME = "okienko.db";

  private static final int MOST_READERS = 8;

  /** A bigger file is not checked at start, which would take more than a few seconds. */
  private static final long MOST_BYTES_CHECKED = 256L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

  private final @Nullable FolderLock lock;
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final GroupCommitWriter writer;

  private SqliteDatabase(
      @Nullable FolderLock lock, HikariDataSource readers, GroupCommitWriter writer) {
    this.lock = lock;
    this.readers = readers;
    this.reading = quiet(Jdbi.create(readers));
    this.writer = writer;
  }

  /**
   * Opens the database of a data folder. Makes folder and file where they do not exist, and brings
   * an older file up to date.
   *
   * @throws DataFolderInUseException when another server runs on the folder
   * @throws UnableToOpenDatabaseException when the folder cannot be written to, or the file is
   *     damaged, no database, or made by a newer Okienko
   */
  public static SqliteDatabase open(Path folder) {
    FolderLock lock = lock(folder);
    try {
      return open(lock, folder.resolve(FILE_NAME));
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /**
   * Opens the database for a single task, such as an import from the command line, also while a
   * server runs on the folder: SQLite lets them write in turns.
   *
   * @throws UnableToOpenDatabaseException as {@link #open(Path)}
   */
  public static SqliteDatabase openBesideServer(Path folder) {
    try {
      createFolder(folder);
    } catch (IOException e) {
      throw new UnableToOpenDatabaseException("cannot use the data folder " + folder, e);
    }
    return open(null, folder.resolve(FILE_NAME));
  }

  /** Runs a query. The callback must not change anything; the connection would refuse it. */
  public <T extends @Nullable Object, X extends Exception> T read(HandleCallback<T, X> query)
      throws X {
    return reading.withHandle(query);
  }

  /**
   * Makes a change, all or nothing. It runs on the writer's thread, so it should do nothing but
   * write; it must not call {@code write} again, nor commit.
   *
   * @return what the callback returned, once the change is durable
   * @throws X what the callback threw; nothing of the change is kept then
   * @throws io.okienko.storage.UnableToCommitException when the database could not keep it
   * @throws io.okienko.storage.DatabaseOverloadedException when too many changes wait already
   * @throws io.okienko.storage.DatabaseClosedException after {@link #close()}
   */
  public <T extends @Nullable Object, X extends Exception> T write(HandleCallback<T, X> change)
      throws X {
    return writer.write(change);
  }

  /** Returns once all changes that were asked for are written. */
  @Override
  public void close() {
    writer.close();
    readers.close();
    release(lock);
  }

  private static FolderLock lock(Path folder) {
    try {
      createFolder(folder);
      return FolderLock.of(folder);
    } catch (IOException e) {
      throw new UnableToOpenDatabaseException("cannot use the data folder " + folder, e);
    }
  }

  private static SqliteDatabase open(@Nullable FolderLock lock, Path path) {
    SqliteFile file = new SqliteFile(path);
    try {
      createFile(path);
      if (Files.size(path) <= MOST_BYTES_CHECKED) {
        file.check();
      }
      migrate(file);
      HikariDataSource readers = readers(file);
      Jdbi writing = quiet(Jdbi.create(file.forWriting()));
      return new SqliteDatabase(lock, readers, new GroupCommitWriter(writing::open));
    } catch (IOException
        | SQLException
        | FlywayException
        | HikariPool.PoolInitializationException e) {
      throw new UnableToOpenDatabaseException("cannot open the database " + path, e);
    }
  }

  private static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      ownerOnly(folder, "rwx------");
    }
  }

  private static void createFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      ownerOnly(file, "rw-------");
    }
  }

  /** What customers say is no other user's business on this machine. */
  private static void ownerOnly(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Failures must not carry what customers wrote into a log. */
  private static Jdbi quiet(Jdbi jdbi) {
    return jdbi.configure(
        StatementExceptions.class,
        exceptions -> exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
  }

  private static void migrate(SqliteFile file) {
    Flyway.configure(SqliteDatabase.class.getClassLoader())
        .dataSource(file.forWriting())
        .locations("classpath:db/migration")
        // A file of a newer version has migrations that are unknown here: do not touch it.
        .ignoreMigrationPatterns(new String[0])
        .cleanDisabled(true)
        .loggers("slf4j")
        .load()
        .migrate();
  }

  private static HikariDataSource readers(SqliteFile file) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("okienko-readers");
    config.setDataSource(file.forReading());
    config.setReadOnly(true);
    config.setMaximumPoolSize(MOST_READERS);
    return new HikariDataSource(config);
  }

  private static void release(@Nullable FolderLock lock) {
    if (lock == null) {
      return;
    }
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of the data folder did not close", e);
    }
  }
}
