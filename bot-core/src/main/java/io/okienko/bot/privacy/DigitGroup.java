package io.okienko.bot.privacy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Digits that stand side by side.
 *
 * @param start the first char
 * @param end the first char after them
 * @param digits as ASCII, whatever script they are written in
 */
record DigitGroup(int start, int end, String digits) {
  int length() {
    return digits.length();
  }

  /** The group that begins at a digit. */
  static DigitGroup at(CharSequence text, int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    while (end < text.length()) {
      int c = Character.codePointAt(text, end);
      if (!Character.isDigit(c)) {
        break;
      }
      digits.append(Character.digit(c, 10));
      end += Character.charCount(c);
    }
    return new DigitGroup(start, end, digits.toString());
  }

  /** All digits of a number. */
  static String join(List<DigitGroup> groups) {
    return groups.stream().map(DigitGroup::digits).collect(Collectors.joining());
  }
}
