package io.okienko.kb.search;

import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.ScorePart.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells what speaks for an article and against it, part by part and how much each counted. */
final class ScoreParts {
  /** A thousandth is more than anybody reads, and the log keeps these with every message. */
  private static final double STEPS = 1000;

  private ScoreParts() {}

  /**
   * In the order of their kinds; without what was not found at all.
   *
   * @param bestOther see {@link LogisticConfidence#confidence}
   */
  static List<ScorePart> of(Evidence evidence, double bestOther, LogisticConfidence model) {
    double[] values = evidence.toArray();
    double[] contributions = model.contributions(evidence, bestOther);
    double all = Arrays.stream(contributions).map(Math::abs).sum();
    List<ScorePart> parts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      add(parts, Evidence.KINDS.get(i), values[i], share(contributions[i], all));
    }
    double lead = model.lead(evidence, bestOther);
    add(parts, Kind.LEAD, lead, share(contributions[values.length], all));
    return List.copyOf(parts);
  }

  private static void add(List<ScorePart> parts, Kind kind, double value, double share) {
    double shown = rounded(value);
    if (shown != 0) {
      parts.add(new ScorePart(kind, shown, rounded(share)));
    }
  }

  private static double share(double contribution, double all) {
    return all == 0 ? 0 : contribution / all;
  }

  private static double rounded(double value) {
    return Math.round(value * STEPS) / STEPS;
  }
}
