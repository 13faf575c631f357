package io.okienko.kb.search;

import java.util.List;

/** The words of a text by their numbers, side by side, see {@link GramSet}. Immutable. */
final class WordNumbers {
  private final int[] numbers;

  private WordNumbers(int[] numbers) {
    this.numbers = numbers;
  }

  /**
   * @param words all with numbers
   */
  static WordNumbers of(List<Word> words) {
    return new WordNumbers(words.stream().mapToInt(Word::number).distinct().toArray());
  }

  /**
   * All bits that are set for any of the words.
   *
   * @param sets by the numbers of words
   */
  long union(long[] sets) {
    long union = 0;
    for (int number : numbers) {
      union |= sets[number];
    }
    return union;
  }
}
