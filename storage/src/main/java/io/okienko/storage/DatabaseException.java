package io.okienko.storage;

import org.jspecify.annotations.Nullable;

/** The database could not do what was asked. The subclass names what failed. */
public abstract class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
