package io.okienko.bench;

import io.okienko.kb.article.PublishedArticle;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How long the index of a benchmark took to build, once, in a virtual machine that had just
 * started, and how much heap it holds. JMH makes one in the process of each benchmark, and asks it
 * after each iteration; so what was measured is kept for the process.
 */
public final class Footprint implements InternalProfiler {
  static final String BUILD_SECONDS = "build";
  static final String HEAP_MIB = "heap";

  private static final double MIB = 1 << 20;
  private static final double NANOS = 1e9;
  private static final int COLLECTIONS = 3;

  private static volatile List<ScalarResult> measured = List.of();

  /**
   * Builds from a bank of some size, after a rehearsal with the sample bank: what is loaded only
   * once, such as a stemmer's table, is no part of either figure. Nor is the time that it takes to
   * write the articles; their heap is, if the index keeps them.
   */
  static <T extends AutoCloseable> T measure(Scale scale, Function<List<PublishedArticle>, T> build)
      throws Exception {
    build.apply(SampleBank.articles(scale.language())).close();
    double before = heap();
    T built = buildTimed(SyntheticBank.articles(scale), build);
    double after = heap();
    measured = List.of(measured.getFirst(), result(HEAP_MIB, (after - before) / MIB, "MiB"));
    return built;
  }

  private static <T> T buildTimed(
      List<PublishedArticle> articles, Function<List<PublishedArticle>, T> build) {
    long start = System.nanoTime();
    T built = build.apply(articles);
    measured = List.of(result(BUILD_SECONDS, (System.nanoTime() - start) / NANOS, "s"));
    return built;
  }

  /** In bytes, after everything that is no longer used was collected. */
  private static double heap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static ScalarResult result(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }

  @Override
  public String getDescription() {
    return "time to build and heap of an index";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    // All was measured before the first one.
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return measured;
  }
}
