package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How digits are parted on cards, and by people who copy them. */
final class CardLayout {
  /** American Express, Diners Club, old and long numbers, halves. */
  private static final List<List<Integer>> FIXED =
      List.of(
          List.of(4, 6, 5),
          List.of(4, 6, 4),
          List.of(4, 4, 5),
          List.of(6, 13),
          List.of(6, 10),
          List.of(8, 8));

  /** Digit by digit, in pairs, in fours. */
  private static final int[] EQUAL = {1, 2, 4};

  private CardLayout() {}

  /**
   * The ends of all numbers that begin with this group and are parted like a card, the longest
   * first.
   */
  static List<Integer> at(List<DigitGroup> groups, int first) {
    TreeSet<Integer> ends = new TreeSet<>();
    if (isCardLength(groups.get(first).length())) {
      ends.add(first + 1);
    }
    for (List<Integer> layout : FIXED) {
      if (matches(groups, first, layout)) {
        ends.add(first + layout.size());
      }
    }
    for (int size : EQUAL) {
      addEqual(groups, first, size, ends);
    }
    return new ArrayList<>(ends.descendingSet());
  }

  private static boolean matches(List<DigitGroup> groups, int first, List<Integer> layout) {
    if (first + layout.size() > groups.size()) {
      return false;
    }
    for (int i = 0; i < layout.size(); i++) {
      if (groups.get(first + i).length() != layout.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Groups of one size; the last may be shorter. */
  private static void addEqual(List<DigitGroup> groups, int first, int size, Set<Integer> ends) {
    int digits = 0;
    for (int next = first; next < groups.size(); next++) {
      int length = groups.get(next).length();
      digits += length;
      if (length > size || digits > CardIssuers.MOST_DIGITS) {
        return;
      }
      if (isCardLength(digits)) {
        ends.add(next + 1);
      }
      if (length < size) {
        return;
      }
    }
  }

  private static boolean isCardLength(int digits) {
    return digits >= CardIssuers.FEWEST_DIGITS && digits <= CardIssuers.MOST_DIGITS;
  }
}
