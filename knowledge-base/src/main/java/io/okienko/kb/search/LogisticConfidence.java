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
  static final LogisticConfidence OF_WORDS =
      new LogisticConfidence(
          new double[] {
            0.653, 2.824, 1.434, 0.000, 3.376, 4.693, 3.131, 0.955, 0.000, 0.000, 0.000
          },
          new double[] {
            -2.817, 0.565, 0.082, 0.000, 0.374, 0.000, 0.000, 0.823, 0.219, 0.643, 0.000, 0.000,
            0.000, 0.000
          },
          0);

  static final LogisticConfidence OF_WORDS_AND_MEANING =
      new LogisticConfidence(
          new double[] {
            0.481, 0.000, 1.433, 0.000, 0.000, 0.000, 0.000, 0.071, 12.292, 1.158, 19.173
          },
          new double[] {
            -2.075, 0.825, 0.017, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000,
            0.942, 1.078
          },
          13.73);

  /**
   * How much of what the customer said a question or variant must say before the article may be
   * answered with confidence. What speaks from the answer's text alone is worth a choice, no more:
   * answers mention many things in passing. Meaning the same counts as saying it.
   */
  private static final double ASKED_FOR = 0.3;

  /**
   * What fits worse than nearly all held-out questions fitted their articles is about something
   * else; at this share of that fit nothing is left of the confidence.
   */
  private static final double FOREIGN = 0.8;

  /** Being further ahead than this says nothing more. */
  static final double MOST_AHEAD = 4;

  private final double[] fit;
  private final double[] confidence;
  private final double familiarFit;

  /**
   * @param fit one weight for each part of {@link Evidence}
   * @param confidence a constant, the weights of the lead and of the fit itself, then one weight
   *     for each part again
   * @param familiarFit what 95 % of the held-out questions reached with their own article; 0 where
   *     the fit does not tell the foreign from the familiar
   */
  LogisticConfidence(double[] fit, double[] confidence, double familiarFit) {
    this.fit = fit.clone();
    this.confidence = confidence.clone();
    this.familiarFit = familiarFit;
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
    double itsFit = fit(evidence);
    double[] inputs = inputs(evidence, itsFit, bestOther);
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      sum += confidence[i] * inputs[i];
    }
    double askedFor = Math.max(evidence.coverage(), evidence.meaning());
    return logistic(sum) * Math.min(1, askedFor / ASKED_FOR) * familiarity(itsFit);
  }

  @Override
  public double lead(Evidence evidence, double bestOther) {
    return ahead(fit(evidence), bestOther) / MOST_AHEAD;
  }

  @Override
  public double[] contributions(Evidence evidence, double bestOther) {
    double[] parts = evidence.toArray();
    double[] contributions = new double[parts.length + 1];
    for (int i = 0; i < parts.length; i++) {
      contributions[i] = (confidence[2] * fit[i] + confidence[3 + i]) * parts[i];
    }
    contributions[parts.length] = confidence[1] * ahead(fit(evidence), bestOther);
    return contributions;
  }

  private double familiarity(double itsFit) {
    return familiarFit == 0
        ? 1
        : Math.clamp((itsFit / familiarFit - FOREIGN) / (1 - FOREIGN), 0, 1);
  }

  /** What the second regression looks at, in the order of its weights. */
  static double[] inputs(Evidence evidence, double fit, double bestOther) {
    double[] parts = evidence.toArray();
    double[] inputs = new double[parts.length + 3];
    inputs[0] = 1;
    inputs[1] = ahead(fit, bestOther);
    inputs[2] = fit;
    System.arraycopy(parts, 0, inputs, 3, parts.length);
    return inputs;
  }

  /** How far ahead of the next article (negative: behind the best), within reason. */
  private static double ahead(double fit, double bestOther) {
    return Math.clamp(fit - bestOther, -MOST_AHEAD, MOST_AHEAD);
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
