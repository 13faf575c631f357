package io.okienko.bot.evaluation;

import java.util.Arrays;

/** How long single answers took in a process that had answered some before, in milliseconds. */
public record Latency(double p50, double p99) {
  /** This share of the first answers is left out: the JVM still compiles what it runs then. */
  private static final double WARM_UP = 0.25;

  /**
   * The percentiles of some durations.
   *
   * @param nanos at least one, in the order in which they were measured
   */
  public static Latency ofNanos(long[] nanos) {
    long[] sorted = Arrays.copyOfRange(nanos, (int) (WARM_UP * nanos.length), nanos.length);
    Arrays.sort(sorted);
    return new Latency(percentile(sorted, 0.5), percentile(sorted, 0.99));
  }

  private static double percentile(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
