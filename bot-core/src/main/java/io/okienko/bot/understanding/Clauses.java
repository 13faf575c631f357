package io.okienko.bot.understanding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a message into what it says one after the other: "my card was stolen, I want to talk to a
 * person" says two things.
 */
final class Clauses {
  /** A comma or full stop inside a number or an address parts nothing. */
  private static final Pattern END =
      Pattern.compile("(?<![.!?;,:])[.!?;,:]++(?=\\s|$)|[。！？；，、：\\n\\r]+");

  /** Each is judged by itself, so there is an end to them. */
  private static final int MOST = 20;

  private Clauses() {}

  /** The message's first clauses that have a letter in them, in order. */
  static List<String> of(String message) {
    return END.splitAsStream(message)
        .map(String::strip)
        .filter(clause -> clause.codePoints().anyMatch(Character::isLetter))
        .limit(MOST)
        .toList();
  }
}
