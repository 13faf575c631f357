package io.okienko.channels.http;

/** Tells text from bytes that only look like it, and from HTML. */
public final class Text {
  private static final int REPLACEMENT = 0xFFFD;

  private Text() {}

  /**
   * Whether the text has no control characters (but tab and line ends) and no half of a surrogate
   * pair.
   */
  public static boolean isClean(String text) {
    return text.codePoints().allMatch(Text::isCleanCodePoint);
  }

  /** HTML that shows the text, also inside an attribute. */
  public static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * The text as people meant it: what no screen shows (control characters that come along when
   * something is pasted) becomes a space, half a character becomes the replacement character.
   */
  public static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().map(Text::cleanCodePoint).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int cleanCodePoint(int codePoint) {
    if (isCleanCodePoint(codePoint)) {
      return codePoint;
    }
    return Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : ' ';
  }

  private static boolean isCleanCodePoint(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return true;
    }
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
