package io.okienko.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The definitions, on sets small enough to be counted by hand. */
class ErrorAnalysisTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static Prediction right(double confidence) {
    return new Prediction("a text", Set.of("card"), "card", confidence);
  }

  private static Prediction wrong(double confidence) {
    return wrong("a text", "card", "account", confidence);
  }

  private static Prediction wrong(String text, String expected, String said, double confidence) {
    return new Prediction(text, Set.of(expected), said, confidence);
  }

  private static Prediction unsaid() {
    return new Prediction("zzz", Set.of("card"), null, 0);
  }

  @Test
  void theCalibrationErrorIsTheWeightedMeanOverTheBins() {
    Calibration calibration =
        Calibration.of(List.of(right(0.95), right(0.93), wrong(0.92), wrong(0.35), right(0.31)));

    assertThat(calibration.bins())
        .extracting(Calibration.Bin::from, Calibration.Bin::to, Calibration.Bin::n)
        .containsExactly(tuple(0.3, 0.4, 2), tuple(0.9, 1.0, 3));
    assertThat(calibration.bins().getFirst().confidence()).isCloseTo(0.33, EXACT);
    assertThat(calibration.bins().getFirst().accuracy()).isCloseTo(0.5, EXACT);
    // 2/5 * |1/2 - 0.33| + 3/5 * |2/3 - 2.80/3|
    assertThat(calibration.expectedError()).isCloseTo(0.4 * 0.17 + 0.6 * 0.8 / 3, EXACT);
  }

  @Test
  void aBinHoldsItsUpperBoundAndTheFirstAlsoZero() {
    Calibration calibration = Calibration.of(List.of(wrong(0), right(0.1), right(1)));

    assertThat(calibration.bins()).extracting(Calibration.Bin::n).containsExactly(2, 1);
    assertThat(calibration.bins().getLast().from()).isEqualTo(0.9);
  }

  @Test
  void whatWasNotSaidIsNeitherCalibratedNorConfusedNorAMistake() {
    ErrorAnalysis analysis = ErrorAnalysis.of(List.of(unsaid(), right(0.8)));

    assertThat(analysis.calibration().bins())
        .singleElement()
        .extracting(Calibration.Bin::n)
        .isEqualTo(1);
    assertThat(analysis.calibration().expectedError()).isCloseTo(0.2, EXACT);
    assertThat(analysis.confused()).isEmpty();
    assertThat(analysis.mistakes()).isEmpty();
    assertThat(analysis.coverage().points()).containsExactly(new CoverageCurve.Point(0.8, 0.5, 1));
    assertThat(ErrorAnalysis.of(List.of(unsaid())).calibration().expectedError()).isZero();
  }

  @Test
  void loweringTheThresholdAnswersMoreAndMoreWrongly() {
    CoverageCurve curve = CoverageCurve.of(List.of(wrong(0.6), right(0.9), right(0.7), wrong(0.2)));

    assertThat(curve.points())
        .containsExactly(
            new CoverageCurve.Point(0.9, 0.25, 1),
            new CoverageCurve.Point(0.7, 0.5, 1),
            new CoverageCurve.Point(0.6, 0.75, 2 / 3.0),
            new CoverageCurve.Point(0.2, 1, 0.5));
    assertThat(curve.reaching(0.95)).contains(new CoverageCurve.Point(0.7, 0.5, 1));
    assertThat(curve.reaching(0.6)).map(CoverageCurve.Point::coverage).contains(0.75);
    assertThat(CoverageCurve.of(List.of(wrong(0.9))).reaching(0.5)).isEqualTo(Optional.empty());
  }

  @Test
  void noThresholdPartsWhatIsEquallySure() {
    CoverageCurve curve = CoverageCurve.of(List.of(right(0.9), wrong(0.9), right(0.1)));

    assertThat(curve.points()).hasSize(2);
    assertThat(curve.points().getFirst()).isEqualTo(new CoverageCurve.Point(0.9, 2 / 3.0, 0.5));
    // One third is not to be had, and two thirds are named once.
    assertThat(curve.evenly(3)).isEqualTo(curve.points());
  }

  @Test
  void theCurveIsReadAtEvenCoverages() {
    List<Prediction> predictions =
        IntStream.rangeClosed(1, 1000).mapToObj(each -> right(each / 1000.0)).toList();

    assertThat(CoverageCurve.of(predictions).evenly(10))
        .extracting(CoverageCurve.Point::coverage)
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    assertThat(CoverageCurve.of(List.of()).evenly(10)).isEmpty();
  }

  @Test
  void pairsAreCountedInTheirDirectionAndOrderedTheSameEveryTime() {
    List<Confusion> confused =
        Confusion.mostFrequent(
            List.of(
                wrong("a", "card", "account", 0.5),
                wrong("b", "loan", "card", 0.5),
                wrong("c", "account", "card", 0.5),
                wrong("d", "card", "account", 0.9),
                new Prediction("e", Set.of("two", "one"), "card", 0.5),
                right(1)),
            3);

    assertThat(confused)
        .containsExactly(
            new Confusion("card", "account", 2),
            new Confusion("account", "card", 1),
            new Confusion("loan", "card", 1));
    assertThat(Confusion.mostFrequent(List.of(new Prediction("e", Set.of("b", "a"), "c", 1)), 1))
        .containsExactly(new Confusion("a|b", "c", 1));
  }

  @Test
  void theSurestMistakesComeFirst() {
    List<Prediction> predictions =
        IntStream.rangeClosed(1, 12).mapToObj(each -> wrong(each / 20.0)).toList();

    assertThat(ErrorAnalysis.of(predictions).mistakes())
        .hasSize(10)
        .startsWith(wrong(0.6), wrong(0.55))
        .doesNotContain(wrong(0.1));
  }

  @Test
  void aConfidenceIsAProbability() {
    assertThatThrownBy(() -> right(1.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> right(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
