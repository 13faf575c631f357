package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Learns from made-up questions of which it is known what tells: coverage is mostly greater for the
 * right article, likeness in grams mostly less, reverse coverage is chance, support is the same for
 * all.
 */
class ConfidenceFitTest {
  private static final int COVERAGE = 0;
  private static final int REVERSE = 1;
  private static final int GRAMS = 2;
  private static final int SUPPORT = 6;
  private static final int PARTS = 13;
  private static final int CANDIDATES = 5;
  private static final double TRUE_COVERAGE = 10;

  private final Random random = new Random(7);

  @Test
  void whatTellsGetsWeightAndWhatDoesNotGetsNone() {
    LogisticConfidence prior = prior(0, 0, 0, 1.5);

    double[] fit = ConfidenceFit.fit(questions(400), prior).fit();

    assertThat(fit[COVERAGE]).isBetween(TRUE_COVERAGE / 2, TRUE_COVERAGE * 1.1);
    assertThat(fit[REVERSE]).isLessThan(0.5);
    assertThat(fit[GRAMS]).as("evidence never counts against an article").isZero();
    assertThat(fit[SUPPORT]).as("of which nothing was learnt").isEqualTo(1.5);
  }

  @Test
  void theMoreQuestionsTheFartherFromWhatWasThoughtBefore() {
    LogisticConfidence prior = prior(1, 3, 0, 0);

    double[] byFew = ConfidenceFit.fit(questions(40), prior).fit();
    double[] byMany = ConfidenceFit.fit(questions(800), prior).fit();

    assertThat(byFew[COVERAGE]).isBetween(1.0, byMany[COVERAGE]);
    assertThat(byFew[REVERSE]).isBetween(byMany[REVERSE], 3.0);
    assertThat(byMany[REVERSE]).isLessThan(0.7);
  }

  /** Of answers that are said to be right in 70 of 100 cases, some 70 are. */
  @Test
  void confidenceIsHowOftenTheAnswerIsRight() {
    LogisticConfidence model = ConfidenceFit.fit(questions(600), prior(0, 0, 0, 0));

    List<PrecisionCurve.Outcome> outcomes = PrecisionCurve.of(questions(2000), model).outcomes();

    int half = outcomes.size() / 2;
    for (List<PrecisionCurve.Outcome> some :
        List.of(outcomes.subList(0, half), outcomes.subList(half, outcomes.size()))) {
      double all = some.stream().mapToDouble(PrecisionCurve.Outcome::weight).sum();
      double right =
          some.stream().filter(each -> each.right()).mapToDouble(each -> each.weight()).sum();
      double expected = some.stream().mapToDouble(each -> each.weight() * each.confidence()).sum();
      assertThat(expected / all).isCloseTo(right / all, within(0.05));
    }
    assertThat(outcomes.getFirst().confidence() - outcomes.getLast().confidence())
        .as("the sure are told from the unsure")
        .isGreaterThan(0.3);
  }

  @Test
  void fromFewQuestionsNothingIsLearnt() {
    LearntConfidence before = LearntConfidence.shipped(false);

    assertThat(LearntConfidence.learn(questions(39), before)).isSameAs(before);
    assertThat(LearntConfidence.learn(questions(40), before).answers().outcomes()).hasSize(80);
  }

  /** As in a knowledge base whose variants have no word in common with their article. */
  @Test
  void fromQuestionsThatFoundNoArticleNothingIsLearntEither() {
    List<HeldOutQuestion> unfound =
        questions(60).stream().map(HeldOutQuestion::withoutArticle).toList();

    for (boolean withMeaning : List.of(false, true)) {
      LearntConfidence before = LearntConfidence.shipped(withMeaning);
      assertThat(LearntConfidence.learn(unfound, before)).isSameAs(before);
    }
  }

  private List<HeldOutQuestion> questions(int count) {
    return IntStream.range(0, count).mapToObj(_ -> question()).toList();
  }

  private HeldOutQuestion question() {
    List<Evidence> candidates = Stream.generate(this::evidence).limit(CANDIDATES).toList();
    return new HeldOutQuestion(candidates, choose(candidates));
  }

  /** Each is chosen the more often, the better it fits in truth (a conditional logit). */
  private int choose(List<Evidence> candidates) {
    double[] odds =
        candidates.stream()
            .mapToDouble(each -> Math.exp(TRUE_COVERAGE * each.coverage() - 4 * each.grams()))
            .toArray();
    double left = random.nextDouble() * DoubleStream.of(odds).sum();
    int place = 0;
    while (left > odds[place] && place < odds.length - 1) {
      left -= odds[place];
      place++;
    }
    return place;
  }

  private Evidence evidence() {
    double[] parts = new double[PARTS];
    parts[COVERAGE] = 0.3 + 0.7 * random.nextDouble();
    parts[REVERSE] = random.nextDouble();
    parts[GRAMS] = random.nextDouble();
    parts[SUPPORT] = 0.5;
    return MadeUpEvidence.of(parts);
  }

  private static LogisticConfidence prior(
      double coverage, double reverse, double grams, double support) {
    double[] fit = new double[PARTS];
    fit[COVERAGE] = coverage;
    fit[REVERSE] = reverse;
    fit[GRAMS] = grams;
    fit[SUPPORT] = support;
    return new LogisticConfidence(fit, new double[PARTS + 3], 0);
  }
}
