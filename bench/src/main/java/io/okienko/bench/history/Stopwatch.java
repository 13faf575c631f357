package io.okienko.bench.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Takes the time of what is done in turn within one operation of a benchmark, which JMH itself only
 * times as a whole. JMH makes one in the process of the benchmark and asks it after each iteration;
 * so what was measured is kept for the process. For one thread.
 */
public final class Stopwatch implements InternalProfiler {
  private static final double NANOS_IN_MICRO = 1e3;
  private static final double MEDIAN = 50;

  private static final Map<Case, List<Double>> MICROS = new HashMap<>();

  /** Notes that something took from then until now, in the time of {@link System#nanoTime}. */
  static void stop(Deed deed, History history, long start) {
    double micros = (System.nanoTime() - start) / NANOS_IN_MICRO;
    MICROS.computeIfAbsent(new Case(deed, history), _ -> new ArrayList<>()).add(micros);
  }

  /** The median times of an iteration in µs. */
  static Map<Case, Double> medians(IterationResult iteration) {
    Map<Case, Double> medians = new HashMap<>();
    for (Deed deed : Deed.values()) {
      for (History history : History.values()) {
        Case each = new Case(deed, history);
        Result<?> median = iteration.getSecondaryResults().get(name(each));
        if (median != null) {
          medians.put(each, median.getScore());
        }
      }
    }
    return medians;
  }

  private static String name(Case each) {
    return each.deed() + " " + each.history();
  }

  @Override
  public String getDescription() {
    return "median times of what is done in turn";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    MICROS.clear();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return MICROS.entrySet().stream()
        .map(times -> median(times.getKey(), times.getValue()))
        .toList();
  }

  private static ScalarResult median(Case each, List<Double> micros) {
    var statistics = new ListStatistics(micros.stream().mapToDouble(Double::doubleValue).toArray());
    return new ScalarResult(
        name(each), statistics.getPercentile(MEDIAN), "us", AggregationPolicy.AVG);
  }
}
