package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.List;

/** Finds the numbers in a text that people may have parted into groups of digits. */
final class DigitRuns {
  /** {@code 4111 - 1111} has three between two groups. */
  static final int MOST_SEPARATORS = 3;

  private static final String DOTS = "..．·‧・";
  private static final int MINUS = 0x2212;

  private final CharSequence text;
  private final Span place;
  private final List<List<DigitGroup>> runs = new ArrayList<>();
  private List<DigitGroup> run = new ArrayList<>();

  private DigitRuns(CharSequence text, Span place) {
    this.text = text;
    this.place = place;
  }

  /** Each number as its groups, in the order of the text. */
  static List<List<DigitGroup>> of(CharSequence text, Span place) {
    DigitRuns runs = new DigitRuns(text, place);
    runs.readAll();
    return runs.runs;
  }

  private void readAll() {
    int at = place.start();
    int separators = 0;
    while (at < place.end()) {
      int c = Character.codePointAt(text, at);
      if (Character.isDigit(c)) {
        DigitGroup group = DigitGroup.at(text, at);
        add(group);
        at = group.end();
        separators = 0;
      } else {
        separators = isSeparator(c) ? separators + 1 : MOST_SEPARATORS + 1;
        if (separators > MOST_SEPARATORS) {
          endRun();
        }
        at += Character.charCount(c);
      }
    }
    endRun();
  }

  /** What is left visible of a card is no part of a number any more. */
  private void add(DigitGroup group) {
    if (CardNumbers.isMasked(text, group)) {
      endRun();
    } else {
      run.add(group);
    }
  }

  private void endRun() {
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
      run = new ArrayList<>();
    }
  }

  /**
   * Spaces of all widths, dashes, dots, and what has no width at all; a line break ends a number.
   */
  static boolean isSeparator(int c) {
    return c == '\t'
        || c == MINUS
        || DOTS.indexOf(c) >= 0
        || switch (Character.getType(c)) {
          case Character.SPACE_SEPARATOR,
              Character.DASH_PUNCTUATION,
              Character.FORMAT,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
