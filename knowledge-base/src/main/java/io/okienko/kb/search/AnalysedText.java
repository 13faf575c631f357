package io.okienko.kb.search;

import java.util.List;

/**
 * A text cut into what it is compared by.
 *
 * @param grams each once, in the order of the text
 */
record AnalysedText(String text, List<Word> words, List<Gram> grams) {
  AnalysedText {
    words = List.copyOf(words);
    grams = List.copyOf(grams);
  }

  /** The words without accents, in lower case: equal for texts that say the same word for word. */
  List<String> spelling() {
    return words.stream().map(Word::folded).toList();
  }
}
