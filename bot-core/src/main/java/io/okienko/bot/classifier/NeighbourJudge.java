package io.okienko.bot.classifier;

import java.util.List;

/** Judges by the examples that are nearest in meaning; the nearer one is, the more it counts. */
final class NeighbourJudge {
  private static final int NEIGHBOURS = 20;

  /** How fast an example's word loses weight, in standard deviations of the likeness. */
  private static final double REACH = 0.4;

  /** What a category without a neighbour gets, so that the others are not beyond doubt. */
  private static final double LEAST = 1e-3;

  private static final int PAIRS = 2000;

  private final VectorTable vectors;
  private final int[] categories;
  private final int categoryCount;
  private final double reach;

  private NeighbourJudge(float[][] vectors, int[] categories, int categoryCount) {
    this.vectors = VectorTable.of(vectors);
    this.categories = categories;
    this.categoryCount = categoryCount;
    this.reach = REACH * spread(vectors);
  }

  static NeighbourJudge of(List<Example> examples, List<String> categories) {
    return new NeighbourJudge(
        examples.stream().map(example -> example.text().meaning()).toArray(float[][]::new),
        examples.stream().mapToInt(example -> categories.indexOf(example.category())).toArray(),
        categories.size());
  }

  Neighbours find(float[] meaning) {
    return Neighbours.among(vectors.dotProducts(meaning), NEIGHBOURS);
  }

  /** For each category a logarithm of its share among the neighbours. */
  double[] judge(Neighbours nearest) {
    double[] shares = new double[categoryCount];
    double all = 0;
    for (int i = 0; i < nearest.count(); i++) {
      double share = Math.exp((nearest.likeness(i) - nearest.likeness(0)) / reach);
      shares[categories[nearest.example(i)]] += share;
      all += share;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.log(shares[i] / all + LEAST);
    }
    return shares;
  }

  /** The standard deviation of the likeness of pairs; encoders differ much in it. */
  private static double spread(float[][] vectors) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < PAIRS; i++) {
      // Steps that share no factor with most sizes reach all examples.
      double likeness =
          Vectors.dotProduct(
              vectors[i * 7919 % vectors.length], vectors[(i * 104_729 + 1) % vectors.length]);
      sum += likeness;
      squares += likeness * likeness;
    }
    double mean = sum / PAIRS;
    return Math.max(1e-6, Math.sqrt(squares / PAIRS - mean * mean));
  }
}
