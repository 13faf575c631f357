package io.okienko.bot.privacy;

/**
 * A word, a number or a mark.
 *
 * @param start the first char
 * @param end the first char after it
 * @param text a word in lower case and without accents, a number in ASCII digits, a mark as it is
 */
record Token(Kind kind, int start, int end, String text) {
  enum Kind {
    /** Letters; of scripts that do not part words each character is one. */
    WORD,
    /** Digits. */
    NUMBER,
    /** Anything else that is seen, one character at a time. */
    MARK,
    /** However many line breaks. */
    LINE_BREAK
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isMark(String marks) {
    return kind == Kind.MARK && marks.contains(text);
  }
}
