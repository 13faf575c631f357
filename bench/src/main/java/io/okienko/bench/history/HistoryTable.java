package io.okienko.bench.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The times as Markdown, each also as a multiple of what the same takes without any history.
 *
 * <p>A ratio is taken of the medians of one iteration, in which both were done in turn; the table
 * has the middle one of all iterations and how far they lie apart.
 */
final class HistoryTable {
  private static final String HEAD =
      """
      | | where | × without history | from – to | median ms |
      |---|---|---:|---:|---:|
      """;
  private static final double MEDIAN = 50;
  private static final double MICROS_IN_MILLI = 1e3;

  private final Function<History, String> names;
  private final List<Iteration> iterations;

  HistoryTable(Function<History, String> names, List<Iteration> iterations) {
    this.names = names;
    this.iterations = List.copyOf(iterations);
  }

  /**
   * Medians of one iteration in µs. What was not done in one history is missing there; without any
   * history everything was done.
   */
  record Iteration(Map<Case, Double> medians) {
    boolean has(Deed deed, History history) {
      return medians.containsKey(new Case(deed, history));
    }

    double micros(Deed deed, History history) {
      return Objects.requireNonNull(medians.get(new Case(deed, history)));
    }
  }

  String toMarkdown() {
    return HEAD + Arrays.stream(Deed.values()).map(this::rows).collect(Collectors.joining());
  }

  private String rows(Deed deed) {
    return Arrays.stream(History.values())
        .filter(history -> iterations.stream().allMatch(each -> each.has(deed, history)))
        .map(history -> row(deed, history))
        .collect(Collectors.joining());
  }

  private String row(Deed deed, History history) {
    ListStatistics ratios = new ListStatistics();
    ListStatistics micros = new ListStatistics();
    for (Iteration each : iterations) {
      ratios.addValue(each.micros(deed, history) / each.micros(deed, History.NONE));
      micros.addValue(each.micros(deed, history));
    }
    return "| %s | %s | %s | %s – %s | %s |\n"
        .formatted(
            deed.label(),
            names.apply(history),
            number(ratios.getPercentile(MEDIAN)),
            number(ratios.getMin()),
            number(ratios.getMax()),
            number(micros.getPercentile(MEDIAN) / MICROS_IN_MILLI));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
