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
    return betweenSpellings(one.folded(), other.folded());
  }

  private static double betweenSpellings(String one, String other) {
    if (isHan(one) && isHan(other)) {
      return sharedCharacters(one, other);
    }
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (shorter.length() < SHORT) {
      return 0;
    }
    double alike =
        shorter.charAt(0) == longer.charAt(0)
            ? sameFirstLetter(shorter, longer)
            : partOfCompound(shorter, longer);
    return alike > 0 && (isNumber(one) || isNumber(other)) ? 0 : alike;
  }

  private static double sameFirstLetter(String shorter, String longer) {
    if (isMisspelling(shorter, longer)) {
      return MISSPELT;
    }
    int beginning = commonBeginning(shorter, longer);
    return beginning >= 5 && beginning * 10 >= longer.length() * 6
        ? SAME_BEGINNING
        : partOfCompound(shorter, longer);
  }

  private static double partOfCompound(String shorter, String longer) {
    return shorter.length() >= 5 && longer.contains(shorter) ? PART_OF_COMPOUND : 0;
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHan(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
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
  private static boolean isMisspelling(String shorter, String longer) {
    int allowed = longer.length() >= 9 ? 2 : 1;
    return longer.length() - shorter.length() <= allowed
        && (longer.length() > SHORT || isSameLetters(shorter, longer))
        && distance(shorter, longer) <= allowed;
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
