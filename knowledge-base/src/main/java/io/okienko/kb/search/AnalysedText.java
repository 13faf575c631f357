package io.okienko.kb.search;

import java.util.List;
import java.util.Set;

/**
 * A text cut into what it is compared by.
 *
 * @param grams short runs of characters, see {@link GramAnalyzer}
 */
record AnalysedText(String text, List<Word> words, Set<String> grams) {
  AnalysedText {
    words = List.copyOf(words);
    grams = Set.copyOf(grams);
  }

  /** The words without accents, in lower case: equal for texts that say the same word for word. */
  List<String> spelling() {
    return words.stream().map(Word::folded).toList();
  }
}
