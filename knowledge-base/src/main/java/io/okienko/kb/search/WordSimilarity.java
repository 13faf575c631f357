package io.okienko.kb.search;

import java.util.Arrays;

/** How much two words are the same word: 1 for a common form, less for a likely misspelling. */
final class WordSimilarity {
  private static final double MISSPELT = 0.8;
  private static final double SAME_BEGINNING = 0.65;
  private static final double PART_OF_COMPOUND = 0.6;

  private static final int SHORT = 4;

  private WordSimilarity() {}

  /** 0 to 1. */
  static double between(Word one, Word other) {
    for (String form : one.forms()) {
      if (other.forms().contains(form)) {
        return 1;
      }
    }
    return betweenSpellings(one.spelling(), other.spelling());
  }

  /** The same for words that have no form in common. */
  static double betweenSpellings(Spelling one, Spelling other) {
    if (one.han() && other.han()) {
      return sharedCharacters(one.text(), other.text());
    }
    Spelling shorter = one.length() <= other.length() ? one : other;
    Spelling longer = one.length() <= other.length() ? other : one;
    if (shorter.length() < SHORT) {
      return 0;
    }
    double alike =
        shorter.text().charAt(0) == longer.text().charAt(0)
            ? sameFirstLetter(shorter, longer)
            : partOfCompound(shorter, longer);
    return alike > 0 && (one.number() || other.number()) ? 0 : alike;
  }

  private static double sameFirstLetter(Spelling shorter, Spelling longer) {
    if (isMisspelling(shorter, longer)) {
      return MISSPELT;
    }
    int beginning = commonBeginning(shorter.text(), longer.text());
    return beginning >= 5 && beginning * 10 >= longer.length() * 6
        ? SAME_BEGINNING
        : partOfCompound(shorter, longer);
  }

  private static double partOfCompound(Spelling shorter, Spelling longer) {
    return shorter.length() >= 5
            && shorter.mayBePartOf(longer)
            && longer.text().contains(shorter.text())
        ? PART_OF_COMPOUND
        : 0;
  }

  /** Chinese words are one to four characters; "card" and "bank card" share theirs. */
  private static double sharedCharacters(String one, String other) {
    long shared = one.chars().filter(c -> other.indexOf(c) >= 0).count();
    int both = one.length() + other.length();
    double dice = 2.0 * shared / both;
    return dice >= 0.5 ? MISSPELT * dice : 0;
  }

  private static int commonBeginning(String one, String other) {
    int length = 0;
    while (length < one.length() && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /**
   * Of words with the same first letter, which is rarely the wrong one; asking for it keeps "bank"
   * from being "rank".
   */
  private static boolean isMisspelling(Spelling shorter, Spelling longer) {
    int allowed = longer.length() >= 9 ? 2 : 1;
    return longer.length() - shorter.length() <= allowed
        && shorter.mayBeWithin(allowed, longer)
        && (longer.length() > SHORT || isSameLetters(shorter.text(), longer.text()))
        && distance(shorter.text(), longer.text()) <= allowed;
  }

  /** In a short word another letter makes another word, but letters out of order are a slip. */
  private static boolean isSameLetters(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /** Edits between two words: a letter put in, left out, replaced, or two neighbours swapped. */
  static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[other.length()];
  }
}
