package io.okienko.bot.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * Whether confidences can be relied on, and where the mistakes are.
 *
 * @param confused the pairs that were confused most often, {@value #LIMIT} at most
 * @param mistakes the wrong ones that were said with the greatest confidence, {@value #LIMIT} at
 *     most, the surest first
 */
public record ErrorAnalysis(
    Calibration calibration,
    CoverageCurve coverage,
    List<Confusion> confused,
    List<Prediction> mistakes) {
  private static final int LIMIT = 10;

  public ErrorAnalysis {
    confused = List.copyOf(confused);
    mistakes = List.copyOf(mistakes);
  }

  /** Looks at predictions from all sides. */
  public static ErrorAnalysis of(List<Prediction> predictions) {
    return new ErrorAnalysis(
        Calibration.of(predictions),
        CoverageCurve.of(predictions),
        Confusion.mostFrequent(predictions, LIMIT),
        surestMistakes(predictions));
  }

  private static List<Prediction> surestMistakes(List<Prediction> predictions) {
    return predictions.stream()
        .filter(each -> each.said() != null && !each.right())
        .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
        .limit(LIMIT)
        .toList();
  }
}
