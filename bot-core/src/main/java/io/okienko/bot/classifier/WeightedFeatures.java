package io.okienko.bot.classifier;

import java.util.List;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/** A text's features with their weights, side by side as OpenNLP wants them. */
final class WeightedFeatures {
  private final String[] names;
  private final float[] weights;

  private WeightedFeatures(String[] names, float[] weights) {
    this.names = names;
    this.weights = weights;
  }

  /** Weights divided by {@code length}. */
  static WeightedFeatures of(List<String> names, List<Double> weights, double length) {
    float[] scaled = new float[weights.size()];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights.get(i) / length);
    }
    return new WeightedFeatures(names.toArray(String[]::new), scaled);
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
