package io.okienko.bot.privacy;

import io.okienko.bot.classifier.TextFeatures;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words, numbers and marks. */
final class Tokens {
  private final CharSequence text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(CharSequence text) {
    this.text = text;
  }

  static List<Token> of(CharSequence text) {
    Tokens tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) {
      at = tokens.read(at);
    }
    return tokens.tokens;
  }

  /** Reads what begins here, and tells where the next begins. */
  private int read(int at) {
    int c = Character.codePointAt(text, at);
    if (Character.isDigit(c)) {
      DigitGroup group = DigitGroup.at(text, at);
      return add(Token.Kind.NUMBER, at, group.end(), group.digits());
    }
    if (Character.isLetter(c)) {
      int end = isHan(c) ? at + Character.charCount(c) : endOfWord(at);
      return add(Token.Kind.WORD, at, end, TextFeatures.fold(text.subSequence(at, end).toString()));
    }
    int end = at + Character.charCount(c);
    if (c == '\n' || c == '\r') {
      return addLineBreak(at, end);
    }
    return isSpace(c) ? end : add(Token.Kind.MARK, at, end, folded(c));
  }

  private int add(Token.Kind kind, int start, int end, String folded) {
    tokens.add(new Token(kind, start, end, folded));
    return end;
  }

  private int addLineBreak(int start, int end) {
    return !tokens.isEmpty() && tokens.getLast().kind() == Token.Kind.LINE_BREAK
        ? end
        : add(Token.Kind.LINE_BREAK, start, end, "\n");
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length()) {
      int c = Character.codePointAt(text, end);
      if (isHan(c) || !(Character.isLetter(c) || isAccent(c))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** Full-width marks are the marks they look like. */
  private static String folded(int c) {
    return TextFeatures.fold(Character.toString(c));
  }

  private static boolean isAccent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** What is not seen parts words and is no word itself. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
