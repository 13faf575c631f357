package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.List;
import org.iban4j.IbanUtil;

/**
 * Knows the account numbers that are written without a country, by their check digits: in one of
 * ten a part looks like a card.
 */
final class AccountNumbers {
  /** With the check digits first, as banks print it; and by fours, as people copy it. */
  private static final List<List<Integer>> POLISH =
      List.of(
          List.of(2, 4, 4, 4, 4, 4, 4),
          List.of(2, 8, 4, 4, 4, 4),
          List.of(2, 8, 16),
          List.of(4, 4, 4, 4, 4, 4, 2));

  private static final int HUNGARIAN_GROUP = 8;
  private static final int[] HUNGARIAN_WEIGHTS = {9, 7, 3, 1};

  private static final int RUSSIAN_DIGITS = 20;
  private static final String RUSSIAN =
      "(?:40[5-8]|42[0-6]|30[12])\\d\\d(?:810|840|978|156)\\d{12}";

  private AccountNumbers() {}

  /** What is left of a number without its accounts: the parts before, between and after them. */
  static List<List<DigitGroup>> cutOut(List<DigitGroup> run) {
    if (isRussian(run)) {
      return List.of();
    }
    List<List<DigitGroup>> parts = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < run.size()) {
      int account = accountAt(run, at);
      if (account > 0) {
        parts.add(run.subList(start, at));
        start = at + account;
      }
      at += Math.max(1, account);
    }
    parts.add(run.subList(start, run.size()));
    parts.removeIf(List::isEmpty);
    return parts;
  }

  /** How many groups from here on are an account; 0 when they are none. */
  private static int accountAt(List<DigitGroup> run, int at) {
    return POLISH.stream()
        .filter(lengths -> isPolish(run, at, lengths))
        .map(List::size)
        .findFirst()
        .orElseGet(() -> hungarianAt(run, at));
  }

  private static boolean isPolish(List<DigitGroup> run, int at, List<Integer> lengths) {
    if (at + lengths.size() > run.size()) {
      return false;
    }
    List<DigitGroup> groups = run.subList(at, at + lengths.size());
    return groups.stream().map(DigitGroup::length).toList().equals(lengths)
        && IbanUtil.isValid("PL" + DigitGroup.join(groups));
  }

  /** The bank with its check digit, then the account with one over all of its groups. */
  private static int hungarianAt(List<DigitGroup> run, int at) {
    int end = at;
    while (end < run.size() && end < at + 3 && run.get(end).length() == HUNGARIAN_GROUP) {
      end++;
    }
    boolean account =
        end - at >= 2
            && hasHungarianCheckDigit(DigitGroup.join(run.subList(at, at + 1)))
            && hasHungarianCheckDigit(DigitGroup.join(run.subList(at + 1, end)));
    return account ? end - at : 0;
  }

  private static boolean hasHungarianCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * HUNGARIAN_WEIGHTS[i % HUNGARIAN_WEIGHTS.length];
    }
    return sum % 10 == 0;
  }

  private static boolean isRussian(List<DigitGroup> run) {
    return length(run) == RUSSIAN_DIGITS && DigitGroup.join(run).matches(RUSSIAN);
  }

  private static int length(List<DigitGroup> groups) {
    return groups.stream().mapToInt(DigitGroup::length).sum();
  }
}
