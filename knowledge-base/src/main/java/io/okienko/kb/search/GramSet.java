package io.okienko.kb.search;

import java.util.Collection;

/**
 * Short runs of characters by their numbers, side by side: questions are held against very many of
 * them, and what lies apart in memory takes ten times as long to look at. Immutable.
 */
final class GramSet {
  private final int[] numbers;

  private GramSet(int[] numbers) {
    this.numbers = numbers;
  }

  /**
   * @param grams each once, all with numbers
   */
  static GramSet of(Collection<Gram> grams) {
    return new GramSet(grams.stream().mapToInt(Gram::number).toArray());
  }

  /**
   * What they weigh together.
   *
   * @param weights by the numbers of grams
   */
  double sum(double[] weights) {
    double sum = 0;
    for (int number : numbers) {
      sum += weights[number];
    }
    return sum;
  }
}
