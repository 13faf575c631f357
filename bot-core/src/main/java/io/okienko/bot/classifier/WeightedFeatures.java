package io.okienko.bot.classifier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/** A text's features with their weights, side by side as OpenNLP wants them. */
final class WeightedFeatures {
  private static final Map<Integer, String[]> VECTOR_NAMES = new ConcurrentHashMap<>();

  private final String[] names;
  private final float[] weights;

  private WeightedFeatures(String[] names, float[] weights) {
    this.names = names;
    this.weights = weights;
  }

  /**
   * Weights divided by {@code length}.
   *
   * @param weights of the names in their order; what comes after them does not count
   */
  static WeightedFeatures of(List<String> names, double[] weights, double length) {
    float[] scaled = new float[names.size()];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / length);
    }
    return new WeightedFeatures(names.toArray(String[]::new), scaled);
  }

  WeightedFeatures times(double factor) {
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (factor * weights[i]);
    }
    return new WeightedFeatures(names, scaled);
  }

  /** These, and each number of a vector as a feature of its own. */
  WeightedFeatures with(float[] vector) {
    String[] allNames = Arrays.copyOf(names, names.length + vector.length);
    float[] allWeights = Arrays.copyOf(weights, weights.length + vector.length);
    System.arraycopy(vectorNames(vector.length), 0, allNames, names.length, vector.length);
    System.arraycopy(vector, 0, allWeights, names.length, vector.length);
    return new WeightedFeatures(allNames, allWeights);
  }

  /** Made once for each length: every text has them. */
  private static String[] vectorNames(int length) {
    return VECTOR_NAMES.computeIfAbsent(
        length, _ -> IntStream.range(0, length).mapToObj(i -> "v:" + i).toArray(String[]::new));
  }

  void forEach(Action action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], weights[i]);
    }
  }

  /** How much of the text is known: 1 when every feature was seen before, 0 when none was. */
  double knownShare() {
    double squares = 0;
    for (float weight : weights) {
      squares += (double) weight * weight;
    }
    return squares;
  }

  Event toEvent(String category) {
    return new Event(category, names, weights);
  }

  double[] evaluate(MaxentModel model) {
    return model.eval(names, weights);
  }

  /** Is told of each feature. */
  @FunctionalInterface
  interface Action {
    void accept(String name, float weight);
  }
}
