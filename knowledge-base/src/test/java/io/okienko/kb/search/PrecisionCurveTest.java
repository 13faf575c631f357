package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.kb.search.PrecisionCurve.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionCurveTest {
  private final List<Outcome> outcomes = new ArrayList<>();

  @Test
  void asLongAsNothingWasTriedEveryAnswerMustBeAsSureAsAllTogether() {
    assertThat(PrecisionCurve.UNKNOWN.confidenceFor(0.8)).isEqualTo(0.8);
    assertThat(PrecisionCurve.UNKNOWN.confidenceFor(0.95)).isEqualTo(0.95);
  }

  @Test
  void answersAreGivenAsFarDownAsEnoughOfThemAreRight() {
    add(10, 0.7, true);
    add(1, 0.6, false);
    add(5, 0.5, true);
    add(5, 0.4, false);
    add(1, 0.3, false);

    assertThat(confidenceFor(0.9)).isEqualTo(0.5); // 15 of 16
    assertThat(confidenceFor(0.7)).isEqualTo(0.4); // 15 of 21
    assertThat(confidenceFor(0.65)).isEqualTo(0.3); // 15 of 22
    assertThat(confidenceFor(0.99)).isEqualTo(0.7); // 10 of 10
  }

  @Test
  void whatHoldsForAHandfulMayBeChance() {
    add(9, 0.6, true);
    add(20, 0.5, false);

    assertThat(confidenceFor(0.9)).isEqualTo(0.9);
  }

  @Test
  void outcomesCountAsOftenAsTheyCome() {
    add(12, 0.6, true);
    add(4, 0.5, false, 0.25);

    assertThat(confidenceFor(0.9)).isEqualTo(0.5); // 12 of 13
    assertThat(confidenceFor(0.95)).isEqualTo(0.6);

    outcomes.clear();
    add(36, 0.6, true, 0.25);
    add(10, 0.5, false);

    assertThat(confidenceFor(0.9)).as("nine in all are a handful").isEqualTo(0.9);
  }

  @Test
  void aModelThatIsTooSureOfItselfIsNotBelieved() {
    add(10, 0.98, true);
    add(20, 0.95, false);

    assertThat(confidenceFor(0.8)).isEqualTo(0.98);

    outcomes.clear();
    add(20, 0.95, false);

    assertThat(confidenceFor(0.8)).isGreaterThan(0.95);
  }

  /** Whoever answers at a confidence gives all answers of that confidence. */
  @Test
  void outcomesOfTheSameConfidenceStandOrFallTogether() {
    add(10, 0.7, true);
    add(10, 0.6, true);
    add(10, 0.6, false);

    assertThat(confidenceFor(0.9)).isEqualTo(0.7);
  }

  private double confidenceFor(double precision) {
    return new PrecisionCurve(outcomes).confidenceFor(precision);
  }

  private void add(int times, double confidence, boolean right) {
    add(times, confidence, right, 1);
  }

  private void add(int times, double confidence, boolean right, double weight) {
    for (int i = 0; i < times; i++) {
      outcomes.add(new Outcome(confidence, right, weight));
    }
  }
}
