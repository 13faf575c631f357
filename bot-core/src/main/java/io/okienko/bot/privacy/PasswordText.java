package io.okienko.bot.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Characters without a space between them that may be a password. */
final class PasswordText {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 64;

  private static final String QUOTES = "\"'„“”‚‘’«»‹›「」『』";
  private static final String BRACKETS = "()[]{}<>（）【】《》";
  private static final String PARTS = ",;，。；、！？";
  private static final String ENDS = ".,:?)…";

  private static final Pattern ADDRESS = Pattern.compile("://|^www\\.|@[^.]*\\.");

  /** "30-day", "8-значный". */
  private static final Pattern MEASURE = Pattern.compile("\\d{1,3}[-‐‑–]\\p{L}++");

  private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{5,}+");
  private static final Pattern SYMBOL_INSIDE =
      Pattern.compile("[\\p{L}\\p{Nd}][!@#$%^*]++[\\p{L}\\p{Nd}]");

  private final CharSequence text;
  private final Span span;
  private final String value;

  private PasswordText(CharSequence text, Span span) {
    this.text = text;
    this.span = span;
    this.value = text.subSequence(span.start(), span.end()).toString();
  }

  /** What begins there; empty when it is too short or too long. */
  static Optional<PasswordText> at(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST && !isOutside(text, end)) {
      end++;
    }
    if (end - start > LONGEST) {
      return Optional.empty();
    }
    while (end > start && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return of(text, start, end);
  }

  /** What ends there; empty when it is too short or too long. */
  static Optional<PasswordText> endingAt(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start <= LONGEST && !isOutside(text, start - 1)) {
      start--;
    }
    return of(text, start, end);
  }

  private static Optional<PasswordText> of(CharSequence text, int start, int end) {
    return end - start < SHORTEST || end - start > LONGEST
        ? Optional.empty()
        : Optional.of(new PasswordText(text, new Span(start, end)));
  }

  private static boolean isOutside(CharSequence text, int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (QUOTES + BRACKETS + PARTS).indexOf(c) >= 0
        || Tokens.isHan(c);
  }

  Span span() {
    return span;
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  int digits() {
    return (int) value.codePoints().filter(Character::isDigit).count();
  }

  private boolean hasLetters() {
    return value.codePoints().anyMatch(Character::isLetter);
  }

  boolean isNumber() {
    return value.codePoints().allMatch(Character::isDigit);
  }

  /** Letters with digits or symbols among them: hardly anything else looks like that. */
  boolean isMixed() {
    return value.indexOf('•') < 0
        && !ADDRESS.matcher(value).find()
        && !MEASURE.matcher(value).matches()
        && ((hasLetters() && digits() > 0) || SYMBOL_INSIDE.matcher(value).find());
  }

  /** A word in lower case that is at home in another language than Russian or Chinese. */
  boolean isLatinWord() {
    return LATIN_WORD.matcher(value).matches();
  }

  /** Stands between quotation marks all by itself. */
  boolean isQuoted() {
    return hasLetters()
        && span.start() > 0
        && QUOTES.indexOf(text.charAt(span.start() - 1)) >= 0
        && span.end() < text.length()
        && QUOTES.indexOf(text.charAt(span.end())) >= 0;
  }
}
