package io.okienko.bench;

import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What was measured of one benchmark with one choice of its parameters.
 *
 * @param subject name of the benchmark's class
 * @param asked what it was asked, and of which knowledge base
 * @param ground what it has in common with the bare query that it is compared with
 * @param micros times in µs
 * @param footprint of the index, by the names in {@link Footprint}; empty where it was not measured
 */
record Figure(
    String subject, String asked, String ground, Statistics micros, Map<String, Double> footprint) {

  static Figure of(RunResult result) {
    BenchmarkParams params = result.getParams();
    String[] name = params.getBenchmark().split("\\.", -1);
    Statistics micros = result.getPrimaryResult().getStatistics();
    String subject = name[name.length - 2];
    if (params.getParam("scale") != null) {
      String scale = params.getParam("scale");
      return new Figure(subject, Scale.of(scale).label(), scale, micros, footprint(result));
    }
    if (params.getParam("setting") != null) {
      Setting setting = Setting.valueOf(params.getParam("setting"));
      return new Figure(subject, setting.label(), setting.language().tag(), micros, Map.of());
    }
    String language = params.getParam("language");
    return new Figure(subject, language, language, micros, Map.of());
  }

  private static Map<String, Double> footprint(RunResult result) {
    return Map.of(
        Footprint.BUILD_SECONDS, score(result, Footprint.BUILD_SECONDS),
        Footprint.HEAP_MIB, score(result, Footprint.HEAP_MIB));
  }

  private static double score(RunResult result, String name) {
    return Optional.<Result<?>>ofNullable(result.getSecondaryResults().get(name))
        .orElseThrow(() -> new IllegalStateException("nobody measured the " + name))
        .getScore();
  }

  boolean isBare() {
    return subject.startsWith("Bare");
  }

  double median() {
    return micros.getPercentile(50);
  }
}
