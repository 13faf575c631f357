package io.okienko.bot.privacy;

import java.util.Arrays;
import java.util.List;

/** Tells the numbers that can be on a card from those that only have as many digits. Immutable. */
final class CardIssuers {
  static final int FEWEST_DIGITS = 13;
  static final int MOST_DIGITS = 19;

  private final List<Range> ranges;

  private CardIssuers(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** From {@code card-issuers.txt}: first digits, from and to, and the lengths of numbers. */
  static CardIssuers load() {
    return new CardIssuers(
        ShippedLines.of("card-issuers.txt").stream().map(CardIssuers::read).toList());
  }

  private static Range read(String line) {
    String[] parts = line.split(":", -1);
    String[] prefixes = parts[0].strip().split("-", -1);
    List<Integer> lengths =
        Arrays.stream(parts[1].strip().split(" ", -1)).map(Integer::valueOf).toList();
    return new Range(prefixes[0], prefixes[prefixes.length - 1], lengths);
  }

  /**
   * Whether somebody issues cards with these first digits and this length, and the last digit is
   * right.
   */
  boolean mayHaveIssued(String number) {
    return ranges.stream().anyMatch(range -> range.holds(number)) && hasCheckDigit(number);
  }

  /** The Luhn formula: from the right every second digit counts double. */
  private static boolean hasCheckDigit(String number) {
    int sum = 0;
    for (int place = 0; place < number.length(); place++) {
      int digit = number.charAt(number.length() - 1 - place) - '0';
      int counted = place % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  /**
   * The first digits of an issuer.
   *
   * @param from the least of them
   * @param to the greatest, as long as the least
   */
  private record Range(String from, String to, List<Integer> lengths) {
    Range {
      if (from.length() != to.length() || from.compareTo(to) > 0) {
        throw new IllegalArgumentException("not first digits of cards: " + from + "-" + to);
      }
    }

    boolean holds(String number) {
      String prefix = number.substring(0, from.length());
      return lengths.contains(number.length())
          && prefix.compareTo(from) >= 0
          && prefix.compareTo(to) <= 0;
    }
  }
}
