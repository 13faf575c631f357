package io.okienko.bot.classifier;

import java.util.Arrays;
import java.util.List;

/** Judges by the examples that are nearest in meaning; the nearer one is, the more it counts. */
final class NeighbourJudge implements Judge {
  private static final int NEIGHBOURS = 20;

  /** How fast an example's word loses weight, in standard deviations of the likeness. */
  private static final double REACH = 0.4;

  /** What a category without a neighbour gets, so that the others are not beyond doubt. */
  private static final double LEAST = 1e-3;

  private static final int PAIRS = 2000;

  private final float[][] vectors;
  private final int[] categories;
  private final int categoryCount;
  private final double reach;

  private NeighbourJudge(float[][] vectors, int[] categories, int categoryCount) {
    this.vectors = vectors;
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

  @Override
  public double[] judge(ReadText text, WeightedFeatures words) {
    double[] likeness = likeness(text.meaning());
    double[] nearest = nearest(likeness);
    double[] shares = new double[categoryCount];
    double all = 0;
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] >= nearest[0]) {
        double share = Math.exp((likeness[i] - nearest[nearest.length - 1]) / reach);
        shares[categories[i]] += share;
        all += share;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.log(shares[i] / all + LEAST);
    }
    return shares;
  }

  /** The likeness of the nearest examples, the least first. */
  double[] nearest(float[] meaning) {
    return nearest(likeness(meaning));
  }

  private static double[] nearest(double[] likeness) {
    double[] sorted = likeness.clone();
    Arrays.sort(sorted);
    return Arrays.copyOfRange(sorted, Math.max(0, sorted.length - NEIGHBOURS), sorted.length);
  }

  private double[] likeness(float[] meaning) {
    double[] likeness = new double[vectors.length];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = DotProduct.of(vectors[i], meaning);
    }
    return likeness;
  }

  /** The standard deviation of the likeness of pairs; encoders differ much in it. */
  private static double spread(float[][] vectors) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < PAIRS; i++) {
      // Steps that share no factor with most sizes reach all examples.
      double likeness =
          DotProduct.of(
              vectors[i * 7919 % vectors.length], vectors[(i * 104_729 + 1) % vectors.length]);
      sum += likeness;
      squares += likeness * likeness;
    }
    double mean = sum / PAIRS;
    return Math.max(1e-6, Math.sqrt(squares / PAIRS - mean * mean));
  }
}
