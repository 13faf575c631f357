package io.okienko.bot.classifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs a text's features: more for one that few texts have, with damped counts, scaled so that
 * long and short texts weigh the same. Immutable once trained.
 */
final class TfIdf {
  private final Map<String, Float> inverseFrequencies;

  private TfIdf(Map<String, Float> inverseFrequencies) {
    this.inverseFrequencies = inverseFrequencies;
  }

  /**
   * Learns how rare each feature is.
   *
   * @param rarest features of fewer texts than this are not worth keeping
   */
  static TfIdf train(List<List<String>> texts, int rarest) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> features : texts) {
      new HashSet<>(features).forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    Map<String, Float> inverseFrequencies = new HashMap<>();
    counts.forEach((feature, count) -> {
      if (count >= rarest) {
        double idf = Math.log((1.0 + texts.size()) / (1.0 + count)) + 1;
        inverseFrequencies.put(feature, (float) idf);
      }
    });
    return new TfIdf(inverseFrequencies);
  }

  /** Unknown features are left out. */
  WeightedFeatures weigh(List<String> features) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    List<String> names = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double squares = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      Float inverseFrequency = inverseFrequencies.get(each.getKey());
      if (inverseFrequency != null) {
        double weight = (1 + Math.log(each.getValue())) * inverseFrequency;
        names.add(each.getKey());
        weights.add(weight);
        squares += weight * weight;
      }
    }
    return WeightedFeatures.of(names, weights, Math.sqrt(squares));
  }
}
