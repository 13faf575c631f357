package io.okienko.storage;

import io.okienko.bot.spi.StoreUnavailableException;

/** The server is stopping; nothing of the change is kept. */
public final class DatabaseClosedException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  public DatabaseClosedException() {
    super("the database is closed", null);
  }
}
