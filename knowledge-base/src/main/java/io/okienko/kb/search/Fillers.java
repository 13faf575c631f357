package io.okienko.kb.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/**
 * Words that say nothing about the matter: each language's stop words, and what people say to be
 * polite or to begin, from {@code fillers_<language>.txt}.
 */
final class Fillers {

  private Fillers() {}

  /** Accent-free and lower case; empty for a language that brings no list. */
  static Set<String> of(String languageTag) {
    Set<String> fillers = new HashSet<>();
    for (Object stopWord : stopWords(languageTag)) {
      fillers.add(fold(new String((char[]) stopWord)));
    }
    own(languageTag)
        .lines()
        .map(Fillers::fold)
        .filter(word -> !word.isBlank())
        .forEach(fillers::add);
    return Set.copyOf(fillers);
  }

  private static CharArraySet stopWords(String languageTag) {
    return switch (languageTag) {
      case "pl" -> PolishAnalyzer.getDefaultStopSet();
      case "en" -> EnglishAnalyzer.getDefaultStopSet();
      case "hu" -> HungarianAnalyzer.getDefaultStopSet();
      case "ru" -> RussianAnalyzer.getDefaultStopSet();
      default -> CharArraySet.EMPTY_SET;
    };
  }

  private static String own(String languageTag) {
    try (InputStream in = Fillers.class.getResourceAsStream("fillers_" + languageTag + ".txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fold(String word) {
    return ICUFoldingFilter.NORMALIZER.normalize(word.strip());
  }
}
