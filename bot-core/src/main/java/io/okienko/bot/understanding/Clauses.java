package io.okienko.bot.understanding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a message into what it says one after the other: "my card was stolen, I want to talk to a
 * person" says two things.
 */
final class Clauses {
  /** A comma or full stop inside a number or an address parts nothing. */
  private static final Pattern END = Pattern.compile("[.!?;,:]+(?=\\s|$)|[。！？；，、：\\n\\r]+");

  private Clauses() {}

  /** The message's clauses that have a letter in them, in order. */
  static List<String> of(String message) {
    return END.splitAsStream(message)
        .map(String::strip)
        .filter(clause -> clause.codePoints().anyMatch(Character::isLetter))
        .toList();
  }
}
