package io.okienko.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The figures of a run as Markdown, each also as a multiple of that of the bare query or index in
 * the same run.
 */
final class ResultTable {
  private static final String TIMES =
      """
      | | asked | × bare query | median µs | mean µs | 99 of 100 within µs |
      |---|---|---:|---:|---:|---:|
      """;
  private static final String SIZES =
      """
      | index | of | × bare, time to build | build s | × bare, heap | heap MiB |
      |---|---|---:|---:|---:|---:|
      """;

  /** By the benchmark's class, in the order of the table. */
  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry(BareQuery.class.getSimpleName(), "bare Lucene query"),
          Map.entry(SecretMasking.class.getSimpleName(), "masking"),
          Map.entry(LanguageDetection.class.getSimpleName(), "language"),
          Map.entry(IntentClassification.class.getSimpleName(), "intent"),
          Map.entry(Retrieval.class.getSimpleName(), "retrieval"),
          Map.entry(WholeUnderstanding.class.getSimpleName(), "whole understanding"),
          Map.entry(BareAtScale.class.getSimpleName(), "bare Lucene"),
          Map.entry(IndexAtScale.class.getSimpleName(), "retrieval, words only"),
          Map.entry(EncoderAtScale.class.getSimpleName(), "retrieval, encoder, text never seen"));

  private final List<Figure> figures;

  ResultTable(List<Figure> figures) {
    this.figures = figures.stream().sorted(Comparator.comparingInt(ResultTable::place)).toList();
  }

  /** Ratios of times are ratios of medians: these suffer least from what else a machine does. */
  String toMarkdown() {
    String times = figures.stream().map(this::timesRow).collect(Collectors.joining());
    List<Figure> sized = figures.stream().filter(each -> !each.footprint().isEmpty()).toList();
    String sizes = sized.stream().map(this::sizesRow).collect(Collectors.joining());
    return TIMES + times + (sizes.isEmpty() ? "" : "\n" + SIZES + sizes);
  }

  private String timesRow(Figure figure) {
    return row(
        name(figure),
        figure.asked(),
        ratio(figure, Figure::median),
        number(figure.median()),
        number(figure.micros().getMean()),
        number(figure.micros().getPercentile(99)));
  }

  private String sizesRow(Figure figure) {
    ToDoubleFunction<Figure> seconds = each -> each.footprint().get(Footprint.BUILD_SECONDS);
    ToDoubleFunction<Figure> heap = each -> each.footprint().get(Footprint.HEAP_MIB);
    return row(
        name(figure),
        figure.asked(),
        ratio(figure, seconds),
        number(seconds.applyAsDouble(figure)),
        ratio(figure, heap),
        number(heap.applyAsDouble(figure)));
  }

  private String ratio(Figure figure, ToDoubleFunction<Figure> measure) {
    return figures.stream()
        .filter(each -> each.isBare() && each.ground().equals(figure.ground()))
        .findFirst()
        .map(bare -> number(measure.applyAsDouble(figure) / measure.applyAsDouble(bare)))
        .orElse("not measured");
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** With as many digits as such measurements are good for. */
  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  private static String name(Figure figure) {
    return NAMES.get(place(figure)).getValue();
  }

  private static int place(Figure figure) {
    return NAMES.stream().map(Map.Entry::getKey).toList().indexOf(figure.subject());
  }
}
