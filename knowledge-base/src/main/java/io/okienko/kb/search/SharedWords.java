package io.okienko.kb.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets texts that are kept share their words and runs of characters, which are mostly the same
 * ones: apart they take several times as much memory. To be used while articles are read and then
 * forgotten, so that it keeps nothing that no article has. Safe for use by many threads.
 */
final class SharedWords {
  private final Map<Word, Word> words = new ConcurrentHashMap<>();
  private final Map<String, String> grams = new ConcurrentHashMap<>();

  /** The same text, made of what the texts before it have in common with it. */
  AnalysedText share(AnalysedText text) {
    Set<String> shared = new HashSet<>();
    for (String gram : text.grams()) {
      shared.add(first(grams, gram));
    }
    return new AnalysedText(
        text.text(), text.words().stream().map(word -> first(words, word)).toList(), shared);
  }

  private static <T> T first(Map<T, T> known, T value) {
    T before = known.putIfAbsent(value, value);
    return before == null ? value : before;
  }
}
