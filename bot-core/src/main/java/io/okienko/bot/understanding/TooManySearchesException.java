package io.okienko.bot.understanding;

/** As many searches as may wait do so already; in a few seconds there is room again. */
public final class TooManySearchesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManySearchesException() {
    super("too many searches at once");
  }
}
