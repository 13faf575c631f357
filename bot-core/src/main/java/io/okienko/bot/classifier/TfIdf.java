package io.okienko.bot.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs a text's features: more for one that few texts have, with damped counts, scaled so that
 * long and short texts weigh the same. What was never seen counts towards the length, so that a
 * text of mostly unknown words is light: there is little to judge it by. Immutable once trained.
 */
final class TfIdf {
  private final Map<String, Float> inverseFrequencies;
  private final float unseen;

  private TfIdf(Map<String, Float> inverseFrequencies, float unseen) {
    this.inverseFrequencies = inverseFrequencies;
    this.unseen = unseen;
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
        inverseFrequencies.put(feature, inverseFrequency(texts.size(), count));
      }
    });
    return new TfIdf(inverseFrequencies, inverseFrequency(texts.size(), 0));
  }

  static TfIdf read(DataInput in) throws IOException {
    float unseen = in.readFloat();
    int count = in.readInt();
    Map<String, Float> inverseFrequencies = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      inverseFrequencies.put(in.readUTF(), in.readFloat());
    }
    return new TfIdf(inverseFrequencies, unseen);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(unseen);
    out.writeInt(inverseFrequencies.size());
    for (Map.Entry<String, Float> each : inverseFrequencies.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeFloat(each.getValue());
    }
  }

  private static float inverseFrequency(int texts, int count) {
    return (float) (Math.log((1.0 + texts) / (1.0 + count)) + 1);
  }

  /** Unknown features are left out, but for their share of the length. */
  WeightedFeatures weigh(List<String> features) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    List<String> names = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double squares = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      Float known = inverseFrequencies.get(each.getKey());
      double weight = (1 + Math.log(each.getValue())) * (known == null ? unseen : known);
      squares += weight * weight;
      if (known != null) {
        names.add(each.getKey());
        weights.add(weight);
      }
    }
    return WeightedFeatures.of(names, weights, Math.sqrt(squares));
  }
}
