package io.okienko.storage;

/** The database is away; nothing of a change is kept. Try again later. */
public final class DatabaseUnavailableException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(Throwable cause) {
    super("the database cannot be reached", cause);
  }
}
