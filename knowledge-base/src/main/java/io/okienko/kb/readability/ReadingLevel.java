package io.okienko.kb.readability;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * How hard a text is to read.
 *
 * @param value in the measure's unit; more is harder
 */
public record ReadingLevel(Measure measure, double value) {

  /**
   * The level of an answer.
   *
   * @param html of which the words are read, not the addresses behind links
   * @return empty for a language without a measure, and for a text without words
   */
  public static Optional<ReadingLevel> of(String html, Language language) {
    List<String> lines = ReadLines.of(html);
    return Measure.forLanguage(language).flatMap(measure -> of(measure, lines, language));
  }

  private static Optional<ReadingLevel> of(Measure measure, List<String> lines, Language language) {
    TextCounts counts = TextCounts.of(lines, language);
    return counts.words() == 0
        ? Optional.empty()
        : Optional.of(new ReadingLevel(measure, measure.of(counts)));
  }

  /** Whether somebody reads it with ease who went to lower secondary school. */
  public boolean isEasy() {
    return value <= measure.limit();
  }
}
