package io.okienko.kb.search;

/** Turns evidence into the probability that an article is the right answer. */
interface ConfidenceModel {

  /** How well an article fits, on a scale that only grows with the evidence. */
  double fit(Evidence evidence);

  /**
   * The probability that an article is the right answer.
   *
   * @param evidence for the article
   * @param bestOther the best fit among the other articles; negative infinity when there is none
   */
  double confidence(Evidence evidence, double bestOther);

  /**
   * How far an article is ahead of the others: 1 where being further ahead says nothing more,
   * negative where it is behind.
   */
  double lead(Evidence evidence, double bestOther);

  /**
   * What each part of the evidence adds to the log-odds of the confidence, in the order of {@link
   * Evidence#KINDS}, and last what the lead adds; the lead alone can take something away.
   */
  double[] contributions(Evidence evidence, double bestOther);
}
