package io.okienko.bot.conversation;

/** A message cannot be taken as it is. */
public final class InvalidTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  private InvalidTextException(String code, String message) {
    super(message);
    this.code = code;
  }

  static InvalidTextException empty() {
    return new InvalidTextException("empty-text", "the message is empty");
  }

  static InvalidTextException tooLong() {
    return new InvalidTextException(
        "text-too-long",
        "the message is longer than " + MessageText.MOST_CHARACTERS + " characters");
  }

  /** {@code empty-text} or {@code text-too-long}. */
  public String code() {
    return code;
  }
}
