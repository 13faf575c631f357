package io.okienko.storage;

import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * Where the stores keep everything: the embedded SQLite file, or PostgreSQL. Blocking; safe for use
 * by many threads.
 */
public interface Database extends AutoCloseable {

  /**
   * Runs a query. The callback must not change anything, and may run again when the connection
   * broke under it.
   *
   * @throws DatabaseUnavailableException when the database cannot be reached
   */
  <T extends @Nullable Object, X extends Exception> T read(HandleCallback<T, X> query) throws X;

  /** Like {@link #read}, for a callback that hands on what it reads and so must not run again. */
  <T extends @Nullable Object, X extends Exception> T readOnce(HandleCallback<T, X> query) throws X;

  /**
   * Makes a change, all or nothing. The callback may run on another thread and may run again when
   * others were in its way or the connection broke under it, so it does nothing but write; it must
   * not call {@code write} again, nor commit.
   *
   * @return what the callback returned, once the change is durable
   * @throws X what the callback threw; nothing of the change is kept then
   * @throws UnableToCommitException when the database could not keep it
   * @throws DatabaseUnavailableException when the database cannot be reached
   * @throws DatabaseOverloadedException when too many changes wait already
   * @throws DatabaseClosedException after {@link #close()}
   */
  <T extends @Nullable Object, X extends Exception> T write(HandleCallback<T, X> change) throws X;

  /**
   * Makes a change by one statement, which is all or nothing by itself and spares the ways to and
   * fro of a transaction; otherwise like {@link #write}.
   */
  <T extends @Nullable Object, X extends Exception> T writeAtOnce(HandleCallback<T, X> statement)
      throws X;

  /** Whether a statement may use the rows that another within it has changed. */
  boolean chainsChanges();

  /** Whether it can be written to right now. Answers within a few seconds, whatever happens. */
  boolean isAvailable();

  /** Returns once all changes that were asked for are written, or have failed. */
  @Override
  void close();
}
