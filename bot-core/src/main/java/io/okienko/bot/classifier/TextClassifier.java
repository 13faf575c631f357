package io.okienko.bot.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Sorts short texts into categories it was trained with. Immutable; safe for use by many threads.
 */
public final class TextClassifier {
  private static final Comparator<CategoryProbability> LIKELIEST_FIRST =
      Comparator.comparingDouble(CategoryProbability::probability).reversed();

  private final TfIdf tfIdf;
  private final MaxentModel model;

  TextClassifier(TfIdf tfIdf, MaxentModel model) {
    this.tfIdf = tfIdf;
    this.model = model;
  }

  /** All categories, the likeliest first; the probabilities add up to 1. */
  public List<CategoryProbability> classify(String text) {
    double[] probabilities = tfIdf.weigh(TextFeatures.of(text)).evaluate(model);
    List<CategoryProbability> categories = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      categories.add(new CategoryProbability(model.getOutcome(i), probabilities[i]));
    }
    categories.sort(LIKELIEST_FIRST);
    return categories;
  }
}
