package io.okienko.storage;

/** The server is stopping; nothing of the change is kept. */
public final class DatabaseClosedException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public DatabaseClosedException() {
    super("the database is closed", null);
  }
}
