package io.okienko.kb.text;

import java.text.Normalizer;

/**
 * Brings text that people typed or pasted into one form: composed accents (NFC), no characters that
 * cannot be seen but break files and layouts.
 */
public final class CleanText {
  private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
  private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private CleanText() {}

  /** Text of one line: white space of any kind and length becomes one space, none at the ends. */
  public static String ofLine(String text) {
    return ofLines(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Text of many lines, which end with a line feed. */
  public static String ofLines(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(CleanText::isText)
        .forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.FORMAT -> !isTreacherous(c);
      case Character.SURROGATE -> false;
      default -> !isNoncharacter(c);
    };
  }

  /** Overrides of the writing direction can make an account number read backwards. */
  private static boolean isTreacherous(int c) {
    return c == LEFT_TO_RIGHT_OVERRIDE || c == RIGHT_TO_LEFT_OVERRIDE || c == BYTE_ORDER_MARK;
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
