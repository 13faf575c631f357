package io.okienko.kb.readability;

import io.okienko.bot.language.Language;
import java.util.Optional;

/**
 * The published measures, each with the most that counts as lower secondary. They know sentences
 * and words, not sense: a low value is no proof of a good text, a high one is a reason to look.
 */
public enum Measure {

  /**
   * For English, in school years: {@code 0.39 · words/sentence + 11.8 · syllables/word − 15.59}. J.
   * P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, Derivation of New Readability
   * Formulas for Navy Enlisted Personnel, 1975. Lower secondary ends with the ninth year.
   */
  FLESCH_KINCAID(9) {
    @Override
    double of(TextCounts counts) {
      return 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59;
    }
  },

  /**
   * For Polish, in school years: half of the root of the squares of words in a sentence and of
   * words of four and more syllables in a hundred. W. Pisarek, Jak mierzyć zrozumiałość tekstu?,
   * Zeszyty Prasoznawcze 4/1969; how far it holds was tested by E. Charzyńska and Ł. Dębowski,
   * Empirical Verification of the Polish Formula of Text Difficulty, Cognitive Studies 15, 2015.
   * Lower secondary ends with the ninth year. Words are taken as they stand rather than in their
   * base forms, which are shorter, so this is the stricter reading.
   */
  PISAREK(9) {
    @Override
    double of(TextCounts counts) {
      return Math.hypot(counts.wordsPerSentence(), counts.shareOfPolysyllables() * 100) / 2;
    }
  },

  /**
   * For Russian and Hungarian, without a unit: words in a sentence plus words of more than six
   * letters in a hundred. C. H. Björnsson, Läsbarhet, 1968. On its Swedish scale up to 40 reads
   * easily, and the same newspaper is 47. C. H. Björnsson, Readability of Newspapers in 11
   * Languages, Reading Research Quarterly 18/4, 1983, found 65 for Russian newspapers: the language
   * adds 18, so the limit is 58. Hungarian was not among the eleven; it builds words as Finnish
   * does (72), only shorter ones, so it gets the stricter limit of Russian.
   */
  LIX(58) {
    @Override
    double of(TextCounts counts) {
      return counts.wordsPerClause() + counts.shareOfLongWords() * 100;
    }
  },

  /**
   * For Chinese: words in a sentence, which ends with {@code 。！？；} too. Six to ten sentences in a
   * hundred words are the beginners' range of the measures by which printed materials for patients
   * were judged in BMJ Open (average number of sentences per hundred words, table 1); fewer than
   * six are intermediate. So the limit is a hundred words in six sentences.
   */
  WORDS_PER_SENTENCE(100.0 / 6) {
    @Override
    double of(TextCounts counts) {
      return counts.wordsPerSentence();
    }
  };

  private final double limit;

  Measure(double limit) {
    this.limit = limit;
  }

  /** The most that reads easily. */
  public double limit() {
    return limit;
  }

  abstract double of(TextCounts counts);

  /** Empty for a language that none of them was made for. */
  static Optional<Measure> forLanguage(Language language) {
    return switch (language.tag()) {
      case "en" -> Optional.of(FLESCH_KINCAID);
      case "pl" -> Optional.of(PISAREK);
      case "ru", "hu" -> Optional.of(LIX);
      case "zh" -> Optional.of(WORDS_PER_SENTENCE);
      default -> Optional.empty();
    };
  }
}
