package io.okienko.kb.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many of an article's questions each short run of characters occurs: what the questions
 * have in common, where a single one may be worded by chance. Safe for use by many threads.
 */
final class GramCounts {
  private final List<Gram> grams;
  private final int[] numbers;
  private final int[] counts;
  private final NormCache norm = new NormCache();

  private GramCounts(List<Gram> grams, int[] counts) {
    this.grams = List.copyOf(grams);
    this.numbers = grams.stream().mapToInt(Gram::number).toArray();
    this.counts = counts;
  }

  static GramCounts of(List<Phrase> questions) {
    Map<Gram, Integer> counts = new LinkedHashMap<>();
    for (Phrase question : questions) {
      question.content().grams().forEach(gram -> counts.merge(gram, 1, Integer::sum));
    }
    return new GramCounts(
        new ArrayList<>(counts.keySet()),
        counts.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * How much it has of a text, as the dot product of two vectors.
   *
   * @param squares of the weights of the text's grams, by their numbers, 0 for all others
   */
  double shared(double[] squares) {
    double shared = 0;
    for (int i = 0; i < counts.length; i++) {
      shared += squares[numbers[i]] * counts[i];
    }
    return shared;
  }

  /** The length of the counts as a vector of weighted grams. */
  double norm(Vocabulary vocabulary) {
    return norm.get(vocabulary, this::computeNorm);
  }

  private double computeNorm(Vocabulary vocabulary) {
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double weight = vocabulary.gramWeight(grams.get(i)) * counts[i];
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }
}
