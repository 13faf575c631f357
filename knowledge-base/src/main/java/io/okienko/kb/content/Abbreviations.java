package io.okienko.kb.content;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds abbreviations in capitals that a text uses without saying what they stand for. */
final class Abbreviations {
  /** Alone: several words in capitals are shouting, which is another matter. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!\\p{Lu}{2}\\s)\\p{Lu}{2,6}(?![\\p{L}\\p{N}])(?!\\s\\p{Lu}{2})");

  private Abbreviations() {}

  static List<String> unexplainedIn(String text, Language language, KnownTerms known) {
    return CAPITALS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .filter(term -> !known.knows(term, language))
        .filter(term -> !isExplained(term, text))
        .toList();
  }

  /** It stands in brackets after its words, or they after it. */
  private static boolean isExplained(String term, String text) {
    return Pattern.compile(
            "[(（]\\s*%1$s\\s*[)）]|(?<![\\p{L}\\p{N}])%1$s\\s*[(（]\\p{L}".formatted(term))
        .matcher(text)
        .find();
  }
}
