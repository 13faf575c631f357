package io.okienko.kb.search;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question, against which the words of articles are held: each only once, however
 * many texts have it. Sets of the question's words are bits by their places. Not shared between
 * threads.
 */
final class AskedWords {
  private final List<Word> words;
  private final Vocabulary vocabulary;
  private final double[] weights;
  private final double total;

  /** Where in the question an article's word stands, by the word's number. */
  private final long[] places;

  /** What was compared already, by the words' numbers. */
  private final @Nullable Alike[] compared;

  /** By the spellings' numbers: words that are spelt alike are as alike to the question. */
  private final double[] @Nullable [] similarities;

  /**
   * @param words at most {@link TextAnalysis#MOST_WORDS}
   */
  AskedWords(List<Word> words, Vocabulary vocabulary, Lexicon lexicon) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.weights = words.stream().mapToDouble(vocabulary::weight).toArray();
    this.total = words.stream().mapToDouble(vocabulary::weight).sum();
    this.places = new long[lexicon.words()];
    this.compared = new Alike[places.length];
    this.similarities = new double[lexicon.spellings()][];
    for (int place = 0; place < weights.length; place++) {
      for (String form : words.get(place).forms()) {
        markPlace(place, lexicon.listWords(form));
      }
    }
  }

  /** Words that came since are in no article that is asked about. */
  private void markPlace(int place, List<Word> sameForm) {
    for (Word word : sameForm) {
      if (word.number() < places.length) {
        places[word.number()] |= 1L << place;
      }
    }
  }

  int count() {
    return weights.length;
  }

  Word get(int place) {
    return words.get(place);
  }

  double weight(int place) {
    return weights[place];
  }

  /** How alike an article's word is to the question. */
  Alike compare(Word word) {
    Alike known = compared[word.number()];
    if (known == null) {
      double[] toEach = similarities[word.spellingNumber()];
      if (toEach == null) {
        toEach = similarities(word);
        similarities[word.spellingNumber()] = toEach;
      }
      known = new Alike(toEach, vocabulary.weight(word));
      compared[word.number()] = known;
    }
    return known;
  }

  private double[] similarities(Word word) {
    double[] similar = new double[weights.length];
    for (int place = 0; place < similar.length; place++) {
      similar[place] =
          (places[word.number()] >>> place & 1) == 1
              ? 1
              : WordSimilarity.betweenSpellings(words.get(place).spelling(), word.spelling());
    }
    return similar;
  }

  /**
   * Which words of the question occur in a text. Without a look for misspellings: answers are long,
   * and an editor has read them.
   */
  long occurringIn(Phrase phrase) {
    return phrase.wordNumbers().union(places);
  }

  /** How much of the question these words say. */
  double coverage(long of) {
    double covered = 0;
    for (long left = of; left != 0; left &= left - 1) {
      covered += weights[Long.numberOfTrailingZeros(left)];
    }
    return share(covered);
  }

  /** As a share of all that the question's words weigh. */
  double share(double weight) {
    return total == 0 ? 0 : weight / total;
  }

  /** How alike a word is to the question. */
  static final class Alike {
    private final double[] toEach;
    private final double most;
    private final double weight;

    private Alike(double[] toEach, double weight) {
      this.toEach = toEach;
      this.most = DoubleStream.of(toEach).max().orElse(0);
      this.weight = weight;
    }

    /** 0 to 1. */
    double to(int place) {
      return toEach[place];
    }

    /** To the likest word of the question. */
    double most() {
      return most;
    }

    /** Of the word itself, see {@link Vocabulary#weight}. */
    double weight() {
      return weight;
    }
  }
}
