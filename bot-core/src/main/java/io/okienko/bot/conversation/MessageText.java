package io.okienko.bot.conversation;

/** Checks what people write before it goes into a log. */
public final class MessageText {
  /** The longest message, in characters (Unicode code points). */
  public static final int MOST_CHARACTERS = 4000;

  private static final int REPLACEMENT = 0xFFFD;

  private MessageText() {}

  /**
   * The text as it is stored: trimmed, and with halves of characters (which no database can keep)
   * replaced, so that the same message sent again is the same text.
   *
   * @throws InvalidTextException when it is empty or too long
   */
  public static String checked(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw InvalidTextException.empty();
    }
    if (trimmed.codePointCount(0, trimmed.length()) > MOST_CHARACTERS) {
      throw InvalidTextException.tooLong();
    }
    return wholeCharacters(trimmed);
  }

  private static String wholeCharacters(String text) {
    return text.codePoints()
        .map(c -> c <= 0xFFFF && Character.isSurrogate((char) c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
