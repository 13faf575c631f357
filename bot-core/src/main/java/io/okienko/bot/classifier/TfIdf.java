package io.okienko.bot.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    Collection<Counted> counted = count(features);
    List<String> names = new ArrayList<>(counted.size());
    double[] weights = new double[counted.size()];
    double squares = 0;
    for (Counted each : counted) {
      double weight = each.weight();
      squares += weight * weight;
      if (each.known) {
        weights[names.size()] = weight;
        names.add(each.feature);
      }
    }
    return WeightedFeatures.of(names, weights, Math.sqrt(squares));
  }

  /** Each feature once, in order of appearance. */
  private Collection<Counted> count(List<String> features) {
    Map<String, Counted> counted = LinkedHashMap.newLinkedHashMap(features.size());
    for (String feature : features) {
      Counted known = counted.get(feature);
      if (known == null) {
        counted.put(feature, new Counted(feature, inverseFrequencies.get(feature), unseen));
      } else {
        known.count++;
      }
    }
    return counted.values();
  }

  /** A feature of one text; boxed numbers would take as much time as all the rest. */
  private static final class Counted {
    private final String feature;
    private final boolean known;
    private final float inverseFrequency;
    private int count = 1;

    Counted(String feature, @Nullable Float inverseFrequency, float unseen) {
      this.feature = feature;
      this.known = inverseFrequency != null;
      this.inverseFrequency = inverseFrequency == null ? unseen : inverseFrequency;
    }

    double weight() {
      return count == 1 ? inverseFrequency : (1 + Math.log(count)) * inverseFrequency;
    }
  }
}
