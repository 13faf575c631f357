package io.okienko.bot.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a store is kept in cannot do now what was asked: it is away, full, overloaded or closed.
 * Whoever asks again later may well get it; it is no fault of what was asked.
 */
public abstract class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
