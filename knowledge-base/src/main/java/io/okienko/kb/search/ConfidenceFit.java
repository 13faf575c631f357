package io.okienko.kb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a {@link LogisticConfidence} to held-out questions: first a conditional logit, the right
 * article against the others of the same question (McFadden, 1974), then a logistic regression,
 * whether the best one is right. Both are maximum a posteriori estimates: what was known before is
 * a normal distribution around the prior's coefficients, so a small knowledge base stays near them
 * and a large one finds its own. Evidence never counts against an article.
 */
final class ConfidenceFit {
  /** From fewer questions that found their own article nothing is learnt. */
  static final int FEWEST = 40;

  /** How many questions without an answer come in for each one with an answer. */
  static final double UNANSWERABLE = 0.25;

  private static final int RANKING_STEPS = 600;
  private static final double RANKING_RATE = 8;
  private static final int CONFIDENCE_STEPS = 4000;
  private static final double CONFIDENCE_RATE = 0.3;

  /** The fit is a large number, so that it takes small steps. */
  private static final double FIT_RATE = 0.003;

  /** Where the fit stands among the inputs of the confidence. */
  private static final int FIT = 2;

  /** How firmly the prior holds: a factor on how unlikely it makes other coefficients. */
  private static final double FIRM = 2;

  private ConfidenceFit() {}

  static LogisticConfidence fit(List<HeldOutQuestion> questions, LogisticConfidence prior) {
    double[] ranking = fitRanking(questions, prior.fit());
    double[] confidence = fitConfidence(questions, ranking, prior.confidence());
    double familiarFit = prior.familiarFit() == 0 ? 0 : familiarFit(questions, ranking);
    return new LogisticConfidence(ranking, confidence, familiarFit);
  }

  private static double[] fitRanking(List<HeldOutQuestion> questions, double[] prior) {
    List<HeldOutQuestion> answerable =
        questions.stream().filter(HeldOutQuestion::answerable).toList();
    List<double[][]> candidates =
        answerable.stream()
            .map(each -> each.candidates().stream().map(Evidence::toArray).toArray(double[][]::new))
            .toList();
    double[] weights = prior.clone();
    for (int step = 0; step < RANKING_STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < candidates.size(); i++) {
        addRankingGradient(candidates.get(i), answerable.get(i).right(), weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        double pull = FIRM * (weights[i] - prior[i]) / variance(prior[i]);
        double change = RANKING_RATE * (gradient[i] - pull) / candidates.size();
        weights[i] = Math.max(0, weights[i] + change);
      }
    }
    return weights;
  }

  private static void addRankingGradient(
      double[][] candidates, int right, double[] weights, double[] gradient) {
    double[] scores = Arrays.stream(candidates).mapToDouble(each -> dot(weights, each)).toArray();
    double most = Arrays.stream(scores).max().orElseThrow();
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int c = 0; c < scores.length; c++) {
      double error = (c == right ? 1 : 0) - scores[c] / sum;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += error * candidates[c][i];
      }
    }
  }

  private static double[] fitConfidence(
      List<HeldOutQuestion> questions, double[] ranking, double[] prior) {
    List<Case> cases = new ArrayList<>();
    LogisticConfidence ranker = new LogisticConfidence(ranking, prior, 0);
    for (HeldOutQuestion question : questions) {
      addCase(cases, question, ranker, 1);
      addCase(cases, question.withoutArticle(), ranker, UNANSWERABLE);
    }
    double[] weights = prior.clone();
    for (int step = 0; step < CONFIDENCE_STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Case each : cases) {
        double error =
            each.weight * (each.outcome - LogisticConfidence.logistic(dot(weights, each.inputs)));
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += error * each.inputs[i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double pull = FIRM * (weights[i] - prior[i]) / variance(prior[i]);
        double rate = i == FIT ? FIT_RATE : CONFIDENCE_RATE;
        double floor = i == 0 ? Double.NEGATIVE_INFINITY : 0;
        weights[i] = Math.max(floor, weights[i] + rate * (gradient[i] - pull) / cases.size());
      }
    }
    return weights;
  }

  private static void addCase(
      List<Case> cases, HeldOutQuestion question, LogisticConfidence ranker, double weight) {
    Leader leader = Leader.of(question.candidates(), ranker);
    if (leader.place() != HeldOutQuestion.NONE) {
      Evidence evidence = question.candidates().get(leader.place());
      cases.add(
          new Case(
              LogisticConfidence.inputs(evidence, leader.fit(), leader.nextFit()),
              leader.place() == question.right() ? 1 : 0,
              weight));
    }
  }

  /** What 95 % of the questions reached with their own article. */
  private static double familiarFit(List<HeldOutQuestion> questions, double[] ranking) {
    double[] fits =
        questions.stream()
            .filter(HeldOutQuestion::answerable)
            .mapToDouble(each -> dot(ranking, each.candidates().get(each.right()).toArray()))
            .sorted()
            .toArray();
    return fits[fits.length / 20];
  }

  /** Large coefficients are known less exactly. */
  private static double variance(double coefficient) {
    return Math.max(1, coefficient * coefficient);
  }

  private static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** The best candidate of one question, and whether it was right (1) or not (0). */
  private static final class Case {
    private final double[] inputs;
    private final double outcome;
    private final double weight;

    Case(double[] inputs, double outcome, double weight) {
      this.inputs = inputs;
      this.outcome = outcome;
      this.weight = weight;
    }
  }
}
