package io.okienko.bot.privacy;

import io.okienko.bot.privacy.SecretWords.Meaning;
import java.util.List;
import java.util.Optional;

/** Tells where in a text the value of a secret begins and ends, if what stands there can be one. */
final class SecretValues {
  private static final String JOINS_NUMBERS = ".,:/'’-‐‑–";
  private static final String HYPHENS = "-‐‑–";

  private final CharSequence text;
  private final List<Token> tokens;
  private final SecretWords words;

  SecretValues(CharSequence text, List<Token> tokens, SecretWords words) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * A value that is said to be one: "is …".
   *
   * @param latin whether the secret is named in Latin letters
   */
  Optional<Span> stated(int first, Meaning name, boolean latin) {
    Optional<Span> number = number(first, name);
    return number.isPresent() || !isPassword(name) || first >= tokens.size()
        ? number
        : PasswordText.at(text, tokens.get(first).start())
            .filter(password ->
                password.isMixed()
                    || password.isQuoted()
                    || (!latin && password.isLatinWord() && endsClause(password.end())))
            .map(PasswordText::span);
  }

  /** A value that only stands beside its name: "PIN 1234". */
  Optional<Span> beside(int first, Meaning name) {
    return switch (name) {
      case PIN, SECURITY_CODE, ONE_TIME_CODE -> number(first, name);
      case MY_PASSWORD -> password(first).filter(value -> endsClause(value.end()));
      case PASSWORD, IS, ABOUT, IS_MY, UNIT -> Optional.empty();
    };
  }

  private Optional<Span> password(int first) {
    Optional<Span> number = number(first, Meaning.MY_PASSWORD);
    return number.isPresent() || first >= tokens.size()
        ? number
        : PasswordText.at(text, tokens.get(first).start())
            .filter(PasswordText::isMixed)
            .map(PasswordText::span);
  }

  /** A value that stands before its name: "1234 is my …". */
  Optional<Span> before(int link, Meaning name) {
    int last = link > 0 && tokens.get(link - 1).isMark("-–—,") ? link - 2 : link - 1;
    return last < 0
        ? Optional.empty()
        : PasswordText.endingAt(text, tokens.get(last).end())
            .filter(value ->
                value.isNumber()
                    ? DigitCount.of(name).allows(value.digits()) && !continuesNumber(value)
                    : isPassword(name) && value.isMixed())
            .map(PasswordText::span);
  }

  /** Whether digits, or what is left of a card, stand before it. */
  private boolean continuesNumber(PasswordText value) {
    int at = value.start() - 1;
    while (at >= 0 && Character.isSpaceChar(text.charAt(at))) {
      at--;
    }
    return at >= 0
        && (Character.isDigit(text.charAt(at))
            || (JOINS_NUMBERS + "+•").indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isPassword(Meaning name) {
    return name == Meaning.PASSWORD || name == Meaning.MY_PASSWORD;
  }

  private Optional<Span> number(int first, Meaning name) {
    DigitCount count = DigitCount.of(name);
    int end = endOfNumber(first, count);
    return end > first && standsAlone(end)
        ? Optional.of(new Span(tokens.get(first).start(), tokens.get(end - 1).end()))
        : Optional.empty();
  }

  /**
   * The token after a number; the first one itself where there is none. People part a code into
   * equal groups, {@code 482 913}.
   */
  private int endOfNumber(int first, DigitCount count) {
    if (first >= tokens.size() || !tokens.get(first).isNumber()) {
      return first;
    }
    int group = tokens.get(first).text().length();
    int digits = group;
    int end = first + 1;
    while (digits < count.fewest() && isGroup(groupAfter(end), group)) {
      digits += group;
      end = groupAfter(end) + 1;
    }
    boolean goesOn = digits > group && isGroup(groupAfter(end), group);
    return count.allows(digits) && !goesOn ? end : first;
  }

  private int groupAfter(int at) {
    return at < tokens.size() && tokens.get(at).isMark(HYPHENS) ? at + 1 : at;
  }

  private boolean isGroup(int at, int digits) {
    return at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).text().length() == digits;
  }

  /** No part of a date, an amount or a word, and it counts nothing. */
  private boolean standsAlone(int end) {
    int after = tokens.get(end - 1).end();
    return !isJoined(after)
        && !words.isUnitAt(tokens, end)
        && (end >= tokens.size() || !isAmountMark(tokens.get(end)));
  }

  private boolean isJoined(int after) {
    int c = charAt(after);
    int next = charAt(after + 1);
    return (Character.isLetter(c) && !Tokens.isHan(c))
        || (JOINS_NUMBERS.indexOf(c) >= 0 && Character.isDigit(next))
        || (HYPHENS.indexOf(c) >= 0 && Character.isLetter(next));
  }

  private static boolean isAmountMark(Token token) {
    int c = token.text().isEmpty() ? ' ' : token.text().codePointAt(0);
    return c == '%' || c == '‰' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /**
   * Whether no word follows in the same breath. Chinese does not part its words, so there any may.
   */
  boolean endsClause(int end) {
    int at = end;
    while (charAt(at) != '\n' && Character.isWhitespace(charAt(at))) {
      at++;
    }
    int c = charAt(at);
    return !Character.isLetterOrDigit(c) || Tokens.isHan(c);
  }

  /** A line break where the text is over. */
  private int charAt(int at) {
    return at < text.length() ? Character.codePointAt(text, at) : '\n';
  }
}
