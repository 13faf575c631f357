package io.okienko.kb.exchange;

/**
 * A file cannot be imported at all: broken encoding or syntax, missing or unknown columns. The
 * message tells an editor what to do about it.
 */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(String message) {
    super(message);
  }
}
