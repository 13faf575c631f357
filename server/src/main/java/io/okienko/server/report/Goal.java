package io.okienko.server.report;

import io.okienko.bot.evaluation.CoverageCurve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much can be answered if this share of the answers has to be right.
 *
 * @param reached absent when no threshold gives it
 */
record Goal(double precision, CoverageCurve.@Nullable Point reached) {
  private static final List<Double> PRECISIONS = List.of(0.9, 0.95, 0.98);

  static List<Goal> of(CoverageCurve curve) {
    return PRECISIONS.stream()
        .map(each -> new Goal(each, curve.reaching(each).orElse(null)))
        .toList();
  }

  String sentence() {
    String wanted = "At least " + Wording.wholePercent(precision) + " right: ";
    return reached == null
        ? wanted + "not with any threshold."
        : wanted
            + Wording.percent(reached.coverage())
            + " answered, from a confidence of "
            + Wording.threshold(reached.threshold())
            + " on.";
  }
}
