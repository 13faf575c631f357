package io.okienko.storage;

import io.okienko.bot.spi.StoreUnavailableException;

/** Too many changes wait to be written; nothing of this one is kept. Try again later. */
public final class DatabaseOverloadedException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  public DatabaseOverloadedException() {
    super("the database has more to write than it can take", null);
  }
}
