package io.okienko.kb.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often the first article is right, by how sure one is of it. Immutable.
 *
 * @param outcomes the surest first
 */
record PrecisionCurve(List<Outcome> outcomes) {
  /** Nothing was tried: every single answer then must be as sure as answers are to be together. */
  static final PrecisionCurve UNKNOWN = new PrecisionCurve(List.of());

  /** What holds for fewer outcomes than this may be chance. */
  private static final double FEWEST = 10;

  PrecisionCurve {
    outcomes = List.copyOf(outcomes);
  }

  static PrecisionCurve of(List<HeldOutQuestion> questions, LogisticConfidence model) {
    List<Outcome> outcomes = new ArrayList<>();
    for (HeldOutQuestion question : questions) {
      add(outcomes, question, model, 1);
      add(outcomes, question.withoutArticle(), model, ConfidenceFit.UNANSWERABLE);
    }
    outcomes.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
    return new PrecisionCurve(outcomes);
  }

  private static void add(
      List<Outcome> outcomes, HeldOutQuestion question, LogisticConfidence model, double weight) {
    Leader leader = Leader.of(question.candidates(), model);
    if (leader.place() != HeldOutQuestion.NONE) {
      double confidence =
          model.confidence(question.candidates().get(leader.place()), leader.nextFit());
      outcomes.add(new Outcome(confidence, leader.place() == question.right(), weight));
    }
  }

  /**
   * The least confidence from which on the answers are right at least so often. Where they never
   * are, an answer must be as sure as the precision, and surer than any that was tried.
   */
  double confidenceFor(double precision) {
    double all = 0;
    double right = 0;
    double least =
        outcomes.isEmpty()
            ? precision
            : Math.max(precision, Math.nextUp(outcomes.getFirst().confidence()));
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      all += outcome.weight();
      right += outcome.right() ? outcome.weight() : 0;
      if (isLastOfItsConfidence(i) && all >= FEWEST && right >= precision * all) {
        least = outcome.confidence();
      }
    }
    return least;
  }

  /** Whoever answers at a confidence gives all answers of that confidence. */
  private boolean isLastOfItsConfidence(int place) {
    return place + 1 == outcomes.size()
        || outcomes.get(place + 1).confidence() < outcomes.get(place).confidence();
  }

  /**
   * @param weight how often such a question comes, beside others
   */
  record Outcome(double confidence, boolean right, double weight) {}
}
