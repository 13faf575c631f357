package io.okienko.bot.classifier;

import java.util.List;

/**
 * The middle of each category's examples in meaning. How near a text comes to the nearest of them
 * tells much of whether it belongs to any category at all.
 */
final class Centroids {
  private final VectorTable table;

  private Centroids(VectorTable table) {
    this.table = table;
  }

  static Centroids of(List<Example> examples, List<String> categories) {
    float[][] sums = new float[categories.size()][examples.getFirst().text().meaning().length];
    for (Example example : examples) {
      Vectors.add(sums[categories.indexOf(example.category())], example.text().meaning());
    }
    for (float[] sum : sums) {
      Vectors.unit(sum);
    }
    return new Centroids(VectorTable.of(sums));
  }

  /** The cosine between the text and the nearest centroid. */
  double nearest(float[] meaning) {
    double nearest = -1;
    for (float cosine : table.dotProducts(meaning)) {
      nearest = Math.max(nearest, cosine);
    }
    return nearest;
  }
}
