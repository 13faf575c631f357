package io.okienko.load.wire;

/** The server said something that its API does not allow for. */
public final class UnexpectedAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnexpectedAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  UnexpectedAnswerException(String message) {
    super(message);
  }
}
