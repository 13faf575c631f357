package io.okienko.bot.evaluation;

import java.util.Arrays;

/** How long single answers took, in milliseconds. */
public record Latency(double p50, double p99) {

  /**
   * The percentiles of some durations.
   *
   * @param nanos at least one
   */
  public static Latency ofNanos(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(percentile(sorted, 0.5), percentile(sorted, 0.99));
  }

  private static double percentile(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
