package io.okienko.kb.search;

import java.util.List;

/**
 * What was learnt of one language's articles: how to weigh evidence, and how often answers of a
 * confidence are right. Immutable.
 *
 * @param answers what the model said of held-out questions; empty where there were too few to learn
 *     from
 */
record LearntConfidence(LogisticConfidence model, PrecisionCurve answers) {
  private static final LearntConfidence OF_WORDS =
      new LearntConfidence(LogisticConfidence.OF_WORDS, PrecisionCurve.UNKNOWN);
  private static final LearntConfidence OF_WORDS_AND_MEANING =
      new LearntConfidence(LogisticConfidence.OF_WORDS_AND_MEANING, PrecisionCurve.UNKNOWN);

  /** What ships with the product. */
  static LearntConfidence shipped(boolean withMeaning) {
    return withMeaning ? OF_WORDS_AND_MEANING : OF_WORDS;
  }

  /**
   * Learns from questions that their articles did without.
   *
   * @param prior what is thought before; few questions change little of it
   */
  static LearntConfidence learn(List<HeldOutQuestion> questions, LearntConfidence prior) {
    if (questions.stream().filter(HeldOutQuestion::answerable).count() < ConfidenceFit.FEWEST) {
      return prior;
    }
    LogisticConfidence fitted = ConfidenceFit.fit(questions, prior.model());
    return new LearntConfidence(fitted, PrecisionCurve.of(questions, fitted));
  }

  double confidenceFor(double precision) {
    return answers.confidenceFor(precision);
  }
}
