package io.okienko.bot.evaluation;

import io.okienko.bot.classifier.CategoryProbability;
import io.okienko.bot.classifier.Classification;
import io.okienko.bot.classifier.ClassifierTrainer;
import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.TextClassifier;
import io.okienko.bot.spi.SentenceEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures the bot's own classifier on anybody's labelled texts. */
public final class IntentEvaluation {
  /** The category of texts that belong nowhere; never trained. */
  public static final String OUT_OF_SCOPE = "oos";

  /** A text that is less likely than this to belong to any category is taken to belong nowhere. */
  public static final double OUT_OF_SCOPE_BELOW = 0.5;

  private IntentEvaluation() {}

  /**
   * Trains on some texts and asks about others.
   *
   * @param encoder that serves their language, absent where none does
   * @param progress hears of the stages
   * @throws IllegalArgumentException when there are fewer than two categories to train, or nothing
   *     to ask
   */
  public static IntentReport run(
      List<LabelledText> train,
      List<LabelledText> test,
      @Nullable SentenceEncoder encoder,
      EvaluationProgress progress) {
    List<LabelledText> examples =
        train.stream().filter(each -> !each.category().equals(OUT_OF_SCOPE)).toList();
    if (examples.stream().map(LabelledText::category).distinct().count() < 2) {
      throw new IllegalArgumentException("two categories at least are needed to train");
    }
    if (test.stream().allMatch(each -> each.category().equals(OUT_OF_SCOPE))) {
      throw new IllegalArgumentException("the test texts hold no category to be found");
    }
    progress.begins(EvaluationProgress.Stage.TRAINING, examples.size());
    long start = System.nanoTime();
    TextClassifier classifier = ClassifierTrainer.train(examples, encoder);
    double trainSeconds = (System.nanoTime() - start) / 1e9;
    progress.begins(EvaluationProgress.Stage.ASKING, test.size());
    return report(judge(classifier, test), trainSeconds);
  }

  private static List<Judged> judge(TextClassifier classifier, List<LabelledText> test) {
    List<Judged> judged = new ArrayList<>();
    for (LabelledText each : test) {
      long start = System.nanoTime();
      Classification classification = classifier.classify(each.text());
      judged.add(new Judged(each, classification, System.nanoTime() - start));
    }
    return judged;
  }

  private static IntentReport report(List<Judged> judged, double trainSeconds) {
    List<Judged> inScope = judged.stream().filter(Judged::inScope).toList();
    List<Judged> outOfScope = judged.stream().filter(each -> !each.inScope()).toList();
    return new IntentReport(
        inScope.size(),
        share(inScope.stream().filter(Judged::right).count(), inScope.size()),
        macroF1(inScope),
        share(inScope.stream().filter(Judged::belongsNowhere).count(), inScope.size()),
        share(inScope.stream().filter(Judged::rightAndKept).count(), inScope.size()),
        outOfScope.isEmpty() ? null : outOfScope(inScope, outOfScope),
        trainSeconds,
        Latency.ofNanos(judged.stream().mapToLong(Judged::nanos).toArray()),
        ErrorAnalysis.of(inScope.stream().map(Judged::prediction).toList()));
  }

  private static double macroF1(List<Judged> judged) {
    Map<String, int[]> counts = new HashMap<>();
    for (Judged each : judged) {
      String said = each.likeliest().category();
      int[] expected = counts.computeIfAbsent(each.category(), _ -> new int[2]);
      expected[0] += each.right() ? 2 : 0;
      expected[1]++;
      counts.computeIfAbsent(said, _ -> new int[2])[1]++;
    }
    return counts.values().stream()
        .mapToDouble(count -> share(count[0], count[1]))
        .average()
        .orElseThrow();
  }

  private static IntentReport.OutOfScope outOfScope(List<Judged> in, List<Judged> out) {
    long caught = out.stream().filter(Judged::belongsNowhere).count();
    long wronglyCaught = in.stream().filter(Judged::belongsNowhere).count();
    return new IntentReport.OutOfScope(
        out.size(),
        share(caught, out.size()),
        share(caught, caught + wronglyCaught),
        auroc(in, out));
  }

  /** Counts pairs; ties count half. */
  private static double auroc(List<Judged> in, List<Judged> out) {
    double won = 0;
    for (Judged inside : in) {
      for (Judged outside : out) {
        int compared =
            Double.compare(inside.classification().inScope(), outside.classification().inScope());
        won += compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
      }
    }
    return won / ((double) in.size() * out.size());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private record Judged(LabelledText asked, Classification classification, long nanos) {
    String category() {
      return asked.category();
    }

    CategoryProbability likeliest() {
      return classification.likeliest();
    }

    boolean inScope() {
      return !category().equals(OUT_OF_SCOPE);
    }

    boolean right() {
      return category().equals(likeliest().category());
    }

    boolean rightAndKept() {
      return right() && !belongsNowhere();
    }

    boolean belongsNowhere() {
      return classification.inScope() < OUT_OF_SCOPE_BELOW;
    }

    Prediction prediction() {
      CategoryProbability said = likeliest();
      return new Prediction(
          asked.text(), Set.of(category()), said.category(), Math.clamp(said.probability(), 0, 1));
    }
  }
}
