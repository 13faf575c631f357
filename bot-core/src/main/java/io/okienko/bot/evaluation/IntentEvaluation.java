package io.okienko.bot.evaluation;

import io.okienko.bot.classifier.CategoryProbability;
import io.okienko.bot.classifier.ClassifierTrainer;
import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.TextClassifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures the bot's own classifier on anybody's labelled texts. */
public final class IntentEvaluation {
  /** The category of texts that belong nowhere; never trained. */
  public static final String OUT_OF_SCOPE = "oos";

  /** A text whose likeliest category is less likely than this is taken to belong nowhere. */
  public static final double OUT_OF_SCOPE_BELOW = 0.35;

  private IntentEvaluation() {}

  /**
   * Trains on some texts and asks about others.
   *
   * @throws IllegalArgumentException when there are fewer than two categories to train, or nothing
   *     to ask
   */
  public static IntentReport run(List<LabelledText> train, List<LabelledText> test) {
    List<LabelledText> examples =
        train.stream().filter(each -> !each.category().equals(OUT_OF_SCOPE)).toList();
    if (examples.stream().map(LabelledText::category).distinct().count() < 2) {
      throw new IllegalArgumentException("two categories at least are needed to train");
    }
    if (test.stream().allMatch(each -> each.category().equals(OUT_OF_SCOPE))) {
      throw new IllegalArgumentException("the test texts hold no category to be found");
    }
    long start = System.nanoTime();
    TextClassifier classifier = ClassifierTrainer.train(examples);
    double trainSeconds = (System.nanoTime() - start) / 1e9;
    return report(judge(classifier, test), trainSeconds);
  }

  private static List<Judged> judge(TextClassifier classifier, List<LabelledText> test) {
    List<Judged> judged = new ArrayList<>();
    for (LabelledText each : test) {
      long start = System.nanoTime();
      CategoryProbability likeliest = classifier.classify(each.text()).getFirst();
      judged.add(new Judged(each.category(), likeliest, System.nanoTime() - start));
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
        outOfScope.isEmpty() ? null : outOfScope(inScope, outOfScope),
        trainSeconds,
        Latency.ofNanos(judged.stream().mapToLong(Judged::nanos).toArray()));
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
            Double.compare(inside.likeliest().probability(), outside.likeliest().probability());
        won += compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
      }
    }
    return won / ((double) in.size() * out.size());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private record Judged(String category, CategoryProbability likeliest, long nanos) {
    boolean inScope() {
      return !category.equals(OUT_OF_SCOPE);
    }

    boolean right() {
      return category.equals(likeliest.category());
    }

    boolean belongsNowhere() {
      return likeliest.probability() < OUT_OF_SCOPE_BELOW;
    }
  }
}
