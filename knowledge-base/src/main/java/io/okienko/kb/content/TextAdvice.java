package io.okienko.kb.content;

import io.okienko.bot.language.DetectedLanguage;
import io.okienko.bot.language.Language;
import io.okienko.bot.language.LanguageDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for words in an answer that shut somebody out: directions for the eye or the ear alone,
 * another language than the article's, abbreviations that nobody explains. Only advice, as words
 * are told from each other by their looks. Immutable, safe for use by many threads.
 */
public final class TextAdvice {
  /** Fewer words are a name, or what stands on a button. */
  private static final int FEWEST_WORDS = 6;

  private static final int FEWEST_IDEOGRAPHS = 10;
  private static final double SURE = 0.9;
  private static final int QUOTED = 60;

  /** A sum with its unit, whose letters may be of another language. */
  private static final Pattern SUM = Pattern.compile("\\p{N}[\\p{N},.\\h]*\\p{L}{1,6}\\b");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  private final LanguageDetector languages;
  private final KnownTerms known;

  public TextAdvice(LanguageDetector languages, KnownTerms known) {
    this.languages = languages;
    this.known = known;
  }

  /** What there is to say about an answer's HTML. */
  public List<Notice> on(String html, Language language) {
    String text = PlainText.of(html);
    List<Notice> notices = new ArrayList<>();
    for (String words : SensoryWords.in(text, language)) {
      notices.add(
          new Notice(
              Notice.SENSORY_INSTRUCTION,
              "answer",
              "\"%s\" helps only those who see or hear it: say what it is called."
                  .formatted(words)));
    }
    for (String term : Abbreviations.unexplainedIn(text, language, known)) {
      notices.add(
          new Notice(
              Notice.ABBREVIATION_UNEXPLAINED,
              "answer",
              "Say what \"%s\" stands for where it is first used.".formatted(term)));
    }
    text.lines().forEach(line -> adviseOnLanguage(line, language, notices));
    return notices;
  }

  private void adviseOnLanguage(String line, Language language, List<Notice> notices) {
    String words = SUM.matcher(line).replaceAll("");
    if (WORD.matcher(words).results().count() < FEWEST_WORDS
        && IDEOGRAPH.matcher(words).results().count() < FEWEST_IDEOGRAPHS) {
      return;
    }
    DetectedLanguage detected = languages.detect(words, language);
    if (!detected.language().equals(language) && detected.confidence() >= SURE) {
      notices.add(
          new Notice(
              Notice.OTHER_LANGUAGE,
              "answer",
              "This seems to be in another language (%s) than the article: \"%s\"."
                  .formatted(
                      detected.language(), line.substring(0, Math.min(QUOTED, line.length())))));
    }
  }
}
