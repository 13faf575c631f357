package io.okienko.bot.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that was taken for another.
 *
 * @param expected what would have been right; several names are separated by {@code |}
 * @param said what was put first instead
 * @param count how often
 */
public record Confusion(String expected, String said, int count) {
  private static final Comparator<Confusion> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Confusion::count)
          .reversed()
          .thenComparing(Confusion::expected)
          .thenComparing(Confusion::said);

  /** The pairs that were confused most often, the most frequent first. */
  public static List<Confusion> mostFrequent(List<Prediction> predictions, int limit) {
    Map<Pair, Integer> counts =
        predictions.stream()
            .filter(each -> each.said() != null && !each.right())
            .collect(
                Collectors.toMap(
                    each -> new Pair(each.expectedName(), String.valueOf(each.said())),
                    _ -> 1,
                    Integer::sum));
    return counts.entrySet().stream()
        .map(each -> new Confusion(each.getKey().expected(), each.getKey().said(), each.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .limit(limit)
        .toList();
  }

  private record Pair(String expected, String said) {}
}
