package io.okienko.kb.search;

/**
 * Two small logistic regressions: one weighs the evidence for a single article, the other looks at
 * how far the article is ahead of the next one. The coefficients that ship were fitted by {@code
 * ConfidenceFitting} (in the tests) on the sample bank; {@link ConfidenceFit} fits them to a bank's
 * own articles.
 */
final class LogisticConfidence {
  static final LogisticConfidence OF_WORDS =
      new LogisticConfidence(
          new double[] {
            0.769, 2.658, 0.036, 0.000, 3.458, 3.854, 2.738, 0.004, 0.000, 0.000, 0.000, 0.000,
            5.905
          },
          new double[] {
            -2.532, 0.693, 0.085, 0.000, 0.000, 0.000, 0.000, 0.255, 0.036, 0.430, 0.000, 0.000,
            0.000, 0.000, 0.000, 0.813
          },
          0);

  static final LogisticConfidence OF_WORDS_AND_MEANING =
      new LogisticConfidence(
          new double[] {
            0.610, 0.068, 1.306, 0.000, 0.000, 0.000, 0.000, 0.000, 5.000, 1.978, 6.624, 6.801,
            1.085
          },
          new double[] {
            -1.189, 0.926, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000,
            0.380, 0.285, 0.219, 0.000
          },
          9.81);

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

  double[] fit() {
    return fit.clone();
  }

  double[] confidence() {
    return confidence.clone();
  }

  double familiarFit() {
    return familiarFit;
  }

  /** How well an article fits, on a scale that only grows with the evidence. */
  double fit(Evidence evidence) {
    double sum = 0;
    double[] parts = evidence.toArray();
    for (int i = 0; i < parts.length; i++) {
      sum += fit[i] * parts[i];
    }
    return sum;
  }

  /**
   * The probability that an article is the right answer.
   *
   * @param evidence for the article
   * @param bestOther the best fit among the other articles; negative infinity when there is none
   */
  double confidence(Evidence evidence, double bestOther) {
    double itsFit = fit(evidence);
    double[] inputs = inputs(evidence, itsFit, bestOther);
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      sum += confidence[i] * inputs[i];
    }
    double askedFor = Math.max(evidence.coverage(), evidence.meaning());
    return logistic(sum) * Math.min(1, askedFor / ASKED_FOR) * familiarity(itsFit);
  }

  /**
   * How far an article is ahead of the others: 1 where being further ahead says nothing more,
   * negative where it is behind.
   */
  double lead(Evidence evidence, double bestOther) {
    return ahead(fit(evidence), bestOther) / MOST_AHEAD;
  }

  /**
   * What each part of the evidence adds to the log-odds of the confidence, in the order of {@link
   * Evidence#KINDS}, and last what the lead adds; the lead alone can take something away.
   */
  double[] contributions(Evidence evidence, double bestOther) {
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
