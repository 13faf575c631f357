package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeaderTest {
  /** Fits by coverage alone. */
  private static final LogisticConfidence MODEL =
      new LogisticConfidence(
          new double[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new double[16], 0);

  @Test
  void theBestLeadsAndTheNextBestIsWhatItIsAheadOf() {
    assertThat(leader(0.25, 1, 0.5)).isEqualTo(new Leader(1, 2, 1));
    assertThat(leader(1, 0.25, 0.5)).isEqualTo(new Leader(0, 2, 1));
    assertThat(leader(1, 0.5, 0.25)).isEqualTo(new Leader(0, 2, 1));
    assertThat(leader(0.25, 0.5, 1)).isEqualTo(new Leader(2, 2, 1));
  }

  @Test
  void ofTwoThatFitAlikeTheFirstIsAheadOfNothing() {
    assertThat(leader(0.25, 1, 1)).isEqualTo(new Leader(1, 2, 2));
  }

  @Test
  void aloneItIsAheadWithoutEnd() {
    assertThat(leader(0.5)).isEqualTo(new Leader(0, 1, Double.NEGATIVE_INFINITY));
  }

  @Test
  void ofNobodyNobodyLeads() {
    assertThat(leader().place()).isEqualTo(HeldOutQuestion.NONE);
  }

  private static Leader leader(double... coverages) {
    return Leader.of(Arrays.stream(coverages).mapToObj(LeaderTest::covering).toList(), MODEL);
  }

  private static Evidence covering(double coverage) {
    return MadeUpEvidence.of(new double[] {coverage, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  }
}
