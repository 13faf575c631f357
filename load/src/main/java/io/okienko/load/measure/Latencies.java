package io.okienko.load.measure;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How long it took, in milliseconds.
 *
 * @param curve from the median of all to the slowest, for a chart
 */
public record Latencies(
    long n, double p50, double p90, double p99, double p999, double max, List<Point> curve) {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int CURVE_STEPS_PER_HALVING = 2;

  /**
   * A point of the curve.
   *
   * @param share of all that took no longer than this, up to 1
   */
  public record Point(double share, double millis) {}

  public Latencies {
    curve = List.copyOf(curve);
  }

  /** Of nanoseconds. */
  static Latencies of(Histogram nanos) {
    return new Latencies(
        nanos.getTotalCount(),
        millis(nanos.getValueAtPercentile(50)),
        millis(nanos.getValueAtPercentile(90)),
        millis(nanos.getValueAtPercentile(99)),
        millis(nanos.getValueAtPercentile(99.9)),
        millis(nanos.getMaxValue()),
        curve(nanos));
  }

  private static List<Point> curve(Histogram nanos) {
    List<Point> points = new ArrayList<>();
    for (HistogramIterationValue each : nanos.percentiles(CURVE_STEPS_PER_HALVING)) {
      double share = each.getPercentileLevelIteratedTo() / 100;
      points.add(new Point(share, millis(each.getValueIteratedTo())));
    }
    return points;
  }

  private static double millis(long nanos) {
    return nanos / NANOS_PER_MILLI;
  }
}
