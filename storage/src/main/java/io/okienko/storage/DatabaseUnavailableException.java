package io.okienko.storage;

import io.okienko.bot.spi.StoreUnavailableException;

/** The database is away; nothing of a change is kept. Try again later. */
public final class DatabaseUnavailableException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(Throwable cause) {
    super("the database cannot be reached", cause);
  }
}
