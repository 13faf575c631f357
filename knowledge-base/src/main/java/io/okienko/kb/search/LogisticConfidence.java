package io.okienko.kb.search;

/**
 * Two small logistic regressions: one weighs the evidence for a single article, the other looks at
 * how far the article is ahead of the next one. One set of coefficients serves all languages: the
 * evidence is counted in shares of telling words, which mean the same in each.
 *
 * <p>The coefficients were fitted by {@code ConfidenceFitting} (in the tests) on the sample bank:
 * every variant was asked while its article did without it, and again while its article was not
 * there at all and so no answer was right.
 */
final class LogisticConfidence implements ConfidenceModel {
  static final LogisticConfidence FITTED =
      new LogisticConfidence(
          new double[] {0.533, 3.085, 1.148, 0.000, 3.328, 4.867, 2.946, 0.963},
          new double[] {-2.477, 0.619, 0.000, 0.240, 0.206, 0.000, 1.296, 0.249, 0.773, 0.000});

  /**
   * How much of what the customer said a question or variant must say before the article may be
   * answered with confidence. What speaks from the answer's text alone is worth a choice, no more:
   * answers mention many things in passing.
   */
  private static final double ASKED_FOR = 0.3;

  /** Being further ahead than this says nothing more. */
  static final double MOST_AHEAD = 4;

  private final double[] fit;
  private final double[] confidence;

  /**
   * @param fit one weight for each part of {@link Evidence}
   * @param confidence a constant, the weight of the lead, then one weight for each part again
   */
  LogisticConfidence(double[] fit, double[] confidence) {
    this.fit = fit.clone();
    this.confidence = confidence.clone();
  }

  @Override
  public double fit(Evidence evidence) {
    double sum = 0;
    double[] parts = evidence.toArray();
    for (int i = 0; i < parts.length; i++) {
      sum += fit[i] * parts[i];
    }
    return sum;
  }

  @Override
  public double confidence(Evidence evidence, double bestOther) {
    double[] parts = evidence.toArray();
    double sum = confidence[0] + confidence[1] * ahead(fit(evidence), bestOther);
    for (int i = 0; i < parts.length; i++) {
      sum += confidence[i + 2] * parts[i];
    }
    return logistic(sum) * Math.min(1, evidence.coverage() / ASKED_FOR);
  }

  /** How far ahead of the next article (negative: behind the best), within reason. */
  static double ahead(double fit, double bestOther) {
    return Math.clamp(fit - bestOther, -MOST_AHEAD, MOST_AHEAD);
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
