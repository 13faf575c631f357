package io.okienko.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.classifier.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntentEvaluationTest {
  private static final List<LabelledText> TRAIN =
      List.of(
          new LabelledText("block my card", "card"),
          new LabelledText("my card is blocked", "card"),
          new LabelledText("open an account", "account"),
          new LabelledText("account opening form", "account"),
          new LabelledText("the weather in spring", "oos"));

  private static final List<LabelledText> THREE_CATEGORIES =
      List.of(
          new LabelledText("block my card", "card"),
          new LabelledText("my card is blocked", "card"),
          new LabelledText("open an account", "account"),
          new LabelledText("account opening form", "account"),
          new LabelledText("apply for a loan", "loan"),
          new LabelledText("loan for a house", "loan"));

  private static final EvaluationProgress SILENT = (_, _) -> {};

  @Test
  void countsWhatWasRightAndWhatWasMistaken() {
    IntentReport report =
        IntentEvaluation.run(
            TRAIN,
            List.of(
                new LabelledText("please block this card", "card"),
                new LabelledText("opening of an account", "account"),
                new LabelledText("open my account", "card")),
            null,
            SILENT);

    assertThat(report.n()).isEqualTo(3);
    assertThat(report.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
    // card: precision 1, recall 1/2; account: precision 1/2, recall 1
    assertThat(report.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(report.outOfScope()).isNull();
    assertThat(report.analysis().confused()).containsExactly(new Confusion("card", "account", 1));
    assertThat(report.analysis().mistakes())
        .singleElement()
        .extracting(Prediction::text, Prediction::expected, Prediction::said)
        .containsExactly("open my account", Set.of("card"), "account");
    assertThat(report.analysis().coverage().points().getLast().precision())
        .isEqualTo(report.accuracy());
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
            null,
            SILENT);

    assertThat(report.n()).isEqualTo(2);
    assertThat(report.accuracy()).isEqualTo(1);
    assertThat(report.outOfScope().n()).isEqualTo(1);
    assertThat(report.outOfScope().auroc()).isEqualTo(1);
  }

  @Test
  void aTextInScopeThatIsRefusedIsRightOnlyWhereRefusalsDoNotCount() {
    IntentReport report =
        IntentEvaluation.run(
            THREE_CATEGORIES,
            List.of(
                new LabelledText("block my card", "card"),
                new LabelledText("zzz qqq", "card"),
                new LabelledText("zzz qqq", "account"),
                new LabelledText("zzz qqq", "loan")),
            null,
            SILENT);

    // The strange text is one of the three, and yet taken to belong nowhere.
    assertThat(report.accuracy()).isEqualTo(0.5);
    assertThat(report.refused()).isEqualTo(0.75);
    assertThat(report.accuracyWithRefusals()).isEqualTo(0.25);
  }

  @Test
  void tellsWhatItIsAt() {
    List<String> heard = new ArrayList<>();

    IntentEvaluation.run(TRAIN, TRAIN, null, (stage, count) -> heard.add(stage + " " + count));

    assertThat(heard).containsExactly("TRAINING 4", "ASKING 5");
  }

  @Test
  void needsSomethingToTrainAndToAsk() {
    List<LabelledText> oneCategory = List.of(new LabelledText("block my card", "card"));

    assertThatThrownBy(() -> IntentEvaluation.run(oneCategory, TRAIN, null, SILENT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IntentEvaluation.run(TRAIN, List.of(), null, SILENT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
