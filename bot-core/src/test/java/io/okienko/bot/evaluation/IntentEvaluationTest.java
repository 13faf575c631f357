package io.okienko.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.classifier.LabelledText;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentEvaluationTest {
  private static final List<LabelledText> TRAIN =
      List.of(
          new LabelledText("block my card", "card"),
          new LabelledText("my card is blocked", "card"),
          new LabelledText("open an account", "account"),
          new LabelledText("account opening form", "account"),
          new LabelledText("the weather in spring", "oos"));

  @Test
  void countsWhatWasRightAndWhatWasMistaken() {
    IntentReport report =
        IntentEvaluation.run(
            TRAIN,
            List.of(
                new LabelledText("please block this card", "card"),
                new LabelledText("opening of an account", "account"),
                new LabelledText("open my account", "card")),
            null);

    assertThat(report.n()).isEqualTo(3);
    assertThat(report.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
    // card: precision 1, recall 1/2; account: precision 1/2, recall 1
    assertThat(report.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(report.outOfScope()).isNull();
    assertThat(report.trainSeconds()).isPositive();
    assertThat(report.latencyMs().p99()).isGreaterThanOrEqualTo(report.latencyMs().p50());
  }

  @Test
  void outOfScopeRowsAreNeverTrainedAndAreToldByTheirLowProbability() {
    IntentReport report =
        IntentEvaluation.run(
            TRAIN,
            List.of(
                new LabelledText("block my card", "card"),
                new LabelledText("open an account", "account"),
                new LabelledText("zzz qqq", "oos")),
            null);

    assertThat(report.n()).isEqualTo(2);
    assertThat(report.accuracy()).isEqualTo(1);
    assertThat(report.outOfScope().n()).isEqualTo(1);
    assertThat(report.outOfScope().auroc()).isEqualTo(1);
  }

  @Test
  void needsSomethingToTrainAndToAsk() {
    List<LabelledText> oneCategory = List.of(new LabelledText("block my card", "card"));

    assertThatThrownBy(() -> IntentEvaluation.run(oneCategory, TRAIN, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IntentEvaluation.run(TRAIN, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
