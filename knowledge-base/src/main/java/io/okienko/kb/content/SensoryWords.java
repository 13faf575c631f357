package io.okienko.kb.content;

import io.okienko.bot.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds instructions that say where something is, what it looks like or how it sounds, which is of
 * no use to whoever does not see or hear it (WCAG 1.3.3). What to look for stands in a file for
 * each language.
 */
final class SensoryWords {
  private static final Map<Language, List<Pattern>> PATTERNS = new ConcurrentHashMap<>();

  private SensoryWords() {}

  /** The words that say so, as they stand in the text; none in a language without a file. */
  static List<String> in(String text, Language language) {
    return PATTERNS.computeIfAbsent(language, SensoryWords::load).stream()
        .flatMap(pattern -> pattern.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  private static List<Pattern> load(Language language) {
    String name = "sensory_" + language.tag() + ".txt";
    try (InputStream file = SensoryWords.class.getResourceAsStream(name)) {
      return file == null
          ? List.of()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(SensoryWords::pattern)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern pattern(String line) {
    return Pattern.compile(
        line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
