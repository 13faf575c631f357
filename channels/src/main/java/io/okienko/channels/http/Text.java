package io.okienko.channels.http;

/** Tells text from bytes that only look like it. */
public final class Text {
  private Text() {}

  /**
   * Whether the text has no control characters (but tab and line ends) and no half of a surrogate
   * pair.
   */
  public static boolean isClean(String text) {
    return text.codePoints().allMatch(Text::isCleanCodePoint);
  }

  private static boolean isCleanCodePoint(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return true;
    }
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
