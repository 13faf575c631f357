package io.okienko.kb.search;

import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Cuts endings off a lower-case word. Keeps a buffer: each thread needs its own. */
@FunctionalInterface
interface Stemmer {

  String stem(String word);

  /** The stemmer of a language; leaves words alone where none is known. */
  static Stemmer of(String languageTag) {
    return switch (languageTag) {
      case "pl" -> polish();
      case "en" -> snowball(new EnglishStemmer());
      case "hu" -> snowball(new HungarianStemmer());
      case "ru" -> snowball(new RussianStemmer());
      default -> word -> word;
    };
  }

  private static Stemmer polish() {
    StempelStemmer stempel = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    return word -> {
      // Stempel guesses wildly at very short words.
      CharSequence stem = word.length() < 4 ? null : stempel.stem(word);
      return stem == null || stem.length() < 3 ? word : stem.toString();
    };
  }

  private static Stemmer snowball(SnowballStemmer snowball) {
    return word -> {
      snowball.setCurrent(word);
      snowball.stem();
      return snowball.getCurrent();
    };
  }
}
