package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that mean something together. Case, accents and hyphens between them do not matter.
 * Immutable once it is filled.
 *
 * @param <T> what they mean
 */
final class Phrases<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  void add(String phrase, T meaning) {
    List<String> words = Tokens.of(phrase).stream().map(Token::text).toList();
    List<Phrase<T>> phrases = byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
    phrases.add(new Phrase<>(words, meaning));
    phrases.sort(Comparator.comparingInt((Phrase<T> each) -> each.words().size()).reversed());
  }

  /** The longest phrase that begins with this token. */
  Optional<Match<T>> at(List<Token> tokens, int first) {
    List<Phrase<T>> phrases =
        first < tokens.size() ? byFirstWord.get(tokens.get(first).text()) : null;
    return phrases == null
        ? Optional.empty()
        : phrases.stream().flatMap(phrase -> match(phrase, tokens, first).stream()).findFirst();
  }

  private static <T> Optional<Match<T>> match(Phrase<T> phrase, List<Token> tokens, int first) {
    int at = first;
    for (String word : phrase.words()) {
      if (at > first && at < tokens.size() && tokens.get(at).isMark("-‐‑")) {
        at++;
      }
      if (at >= tokens.size() || !tokens.get(at).text().equals(word)) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.of(new Match<>(phrase.meaning(), at));
  }

  private record Phrase<T>(List<String> words, T meaning) {}

  /**
   * A phrase was found.
   *
   * @param end the first token after it
   */
  record Match<T>(T meaning, int end) {}
}
