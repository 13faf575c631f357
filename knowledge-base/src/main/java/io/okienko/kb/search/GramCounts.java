package io.okienko.kb.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many of an article's questions each short run of characters occurs: what the questions
 * have in common, where a single one may be worded by chance. Safe for use by many threads.
 */
final class GramCounts {
  private final Map<String, Integer> counts;

  private final NormCache norm = new NormCache();

  private GramCounts(Map<String, Integer> counts) {
    this.counts = counts;
  }

  static GramCounts of(List<Phrase> questions) {
    Map<String, Integer> counts = new HashMap<>();
    for (Phrase question : questions) {
      question.content().grams().forEach(gram -> counts.merge(gram, 1, Integer::sum));
    }
    return new GramCounts(counts);
  }

  int count(String gram) {
    return counts.getOrDefault(gram, 0);
  }

  /** The length of the counts as a vector of weighted grams. */
  double norm(Vocabulary vocabulary) {
    return norm.get(vocabulary, this::computeNorm);
  }

  private double computeNorm(Vocabulary vocabulary) {
    double squares = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      double weight = vocabulary.gramWeight(each.getKey()) * each.getValue();
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }
}
