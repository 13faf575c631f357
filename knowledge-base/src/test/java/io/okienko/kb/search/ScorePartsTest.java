package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.ScorePart.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScorePartsTest {
  /** Only coverage and support rank an article; support and the lead make it likely. */
  private static final LogisticConfidence MODEL =
      new LogisticConfidence(
          new double[] {2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0},
          new double[] {-1, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0},
          0);

  private static final Evidence EVIDENCE =
      new Evidence(0.8, 0.12345, 0, 0, 0, 0, 0.4, 0, 0, 0, 0, 0, 0);

  @Test
  void aPartCountsByItsValueAndByItsWeight() {
    // The fit is 2, so the lead is 1 of at most 4. Log-odds: 0.8 + 0.6 + 0.5 for the lead.
    assertThat(ScoreParts.of(EVIDENCE, 1, MODEL))
        .containsExactly(
            new ScorePart(Kind.COVERAGE, 0.8, 0.421),
            new ScorePart(Kind.REVERSE_COVERAGE, 0.123, 0),
            new ScorePart(Kind.SUPPORT, 0.4, 0.316),
            new ScorePart(Kind.LEAD, 0.25, 0.263));
  }

  @Test
  void beingBehindAnotherArticleSpeaksAgainstIt() {
    List<ScorePart> parts = ScoreParts.of(EVIDENCE, 4, MODEL);

    assertThat(parts.getLast()).isEqualTo(new ScorePart(Kind.LEAD, -0.5, -0.417));
    assertThat(parts.stream().mapToDouble(part -> Math.abs(part.share())).sum())
        .isCloseTo(1, within(0.01));
  }

  @Test
  void theOnlyArticleIsAsFarAheadAsCanBe() {
    assertThat(ScoreParts.of(EVIDENCE, Double.NEGATIVE_INFINITY, MODEL).getLast().value())
        .isEqualTo(1);
  }

  @Test
  void whereNothingCountsThereAreNoShares() {
    LogisticConfidence indifferent = new LogisticConfidence(new double[13], new double[16], 0);

    assertThat(ScoreParts.of(EVIDENCE, 1, indifferent)).allMatch(part -> part.share() == 0);
  }

  /** What the parts add, with the constant, is the confidence that is told beside them. */
  @Test
  void theContributionsAddUpToTheLogOddsOfTheConfidence() {
    double logOdds = DoubleStream.of(MODEL.contributions(EVIDENCE, 1)).sum() - 1;

    assertThat(LogisticConfidence.logistic(logOdds))
        .isCloseTo(MODEL.confidence(EVIDENCE, 1), within(1e-9));
    assertThat(Arrays.stream(MODEL.contributions(EVIDENCE, 1))).hasSize(Kind.values().length);
  }
}
