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
}
