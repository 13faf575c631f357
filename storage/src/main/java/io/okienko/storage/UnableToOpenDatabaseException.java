package io.okienko.storage;

/** The data folder cannot be used, or the file in it is no database of this program. */
public final class UnableToOpenDatabaseException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public UnableToOpenDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
