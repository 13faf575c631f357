package io.okienko.encoder;

import org.jspecify.annotations.Nullable;

/** A sentence encoder cannot be used; the message says which file is wrong and what is expected. */
public final class UnableToLoadEncoderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnableToLoadEncoderException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
