package io.okienko.storage;

import io.okienko.bot.spi.StoreUnavailableException;

/**
 * The change was not acknowledged: the disk may be full or broken, or the database went away in the
 * middle of it. In that last case alone it may have been kept, so whoever asks again does it by the
 * same name.
 */
public final class UnableToCommitException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  public UnableToCommitException(Throwable cause) {
    super("the database could not keep the change", cause);
  }
}
