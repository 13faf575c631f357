package io.okienko.bot.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether what is said with a confidence of 80 % is right in 80 of 100 cases.
 *
 * @param expectedError the expected calibration error, 0 (honest) to 1: the mean over the bins of
 *     |accuracy − mean confidence|, each bin weighted by its share of the predictions (Naeini et
 *     al., AAAI 2015; Guo et al., ICML 2017). 0 when nothing was said
 * @param bins of {@value #BINS} of equal width those that hold a prediction, the least sure first
 */
public record Calibration(double expectedError, List<Bin> bins) {
  /** How many bins the confidences from 0 to 1 are sorted into. */
  public static final int BINS = 10;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * The predictions of one range of confidence.
   *
   * @param from exclusive, but for 0 itself, which belongs to the first bin
   * @param to inclusive
   * @param n how many
   * @param confidence their mean confidence
   * @param accuracy the share that is right
   */
  public record Bin(double from, double to, int n, double confidence, double accuracy) {}

  /** Judges what was said; texts of which nothing was said count neither way. */
  public static Calibration of(List<Prediction> predictions) {
    Map<Integer, List<Prediction>> byBin =
        predictions.stream()
            .filter(each -> each.said() != null)
            .collect(
                Collectors.groupingBy(
                    each -> bin(each.confidence()), TreeMap::new, Collectors.toList()));
    List<Bin> bins =
        byBin.entrySet().stream().map(entry -> bin(entry.getKey(), entry.getValue())).toList();
    double said = bins.stream().mapToInt(Bin::n).sum();
    double error =
        bins.stream()
            .mapToDouble(bin -> bin.n() / said * Math.abs(bin.accuracy() - bin.confidence()))
            .sum();
    return new Calibration(error, bins);
  }

  private static int bin(double confidence) {
    return Math.max(0, (int) Math.ceil(confidence * BINS) - 1);
  }

  private static Bin bin(int number, List<Prediction> predictions) {
    double n = predictions.size();
    return new Bin(
        (double) number / BINS,
        (number + 1.0) / BINS,
        predictions.size(),
        predictions.stream().mapToDouble(Prediction::confidence).sum() / n,
        predictions.stream().filter(Prediction::right).count() / n);
  }
}
