package io.okienko.kb.search;

/**
 * A word without accents in lower case, and what tells quickly that two words are not alike.
 *
 * @param letters which characters occur, a bit for each; some share one
 */
record Spelling(String text, long letters, boolean han, boolean number) {

  static Spelling of(String text) {
    long letters = 0;
    boolean number = true;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << text.charAt(i); // of the character's number the last six bits count
      number &= Character.isDigit(text.charAt(i));
    }
    return new Spelling(text, letters, isHan(text), number);
  }

  private static boolean isHan(String text) {
    return !text.isEmpty()
        && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  int length() {
    return text.length();
  }

  /** Whether it may be a part of the other one. */
  boolean mayBePartOf(Spelling longer) {
    return (letters & ~longer.letters) == 0;
  }

  /** Whether so few edits may lead from one to the other: each changes two letters at most. */
  boolean mayBeWithin(int edits, Spelling other) {
    return Long.bitCount(letters ^ other.letters) <= 2 * edits;
  }
}
