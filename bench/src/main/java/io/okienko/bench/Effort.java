package io.okienko.bench;

import io.okienko.bench.history.AppendToHistory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long is measured: each benchmark in a process of its own, by one thread. Warming up is most
 * of it: a search runs through much code, and before all of that is compiled it takes many times as
 * long.
 */
enum Effort {
  /** For figures that are written down. */
  FULL {
    @Override
    Options options(String benchmarks) {
      return common(benchmarks)
          .warmupIterations(2)
          .warmupTime(TimeValue.seconds(6))
          .measurementIterations(3)
          .measurementTime(TimeValue.seconds(3))
          .build();
    }
  },
  /** Some minutes, to see what a change does: the sample bank alone, and no larger ones. */
  QUICK {
    @Override
    Options options(String benchmarks) {
      return common(benchmarks)
          .exclude("AtScale")
          .warmupIterations(1)
          .warmupTime(TimeValue.seconds(8))
          .measurementIterations(1)
          .measurementTime(TimeValue.seconds(2))
          .build();
    }
  };

  /**
   * @param benchmarks a regular expression that finds the names of those to run
   */
  abstract Options options(String benchmarks);

  private static ChainedOptionsBuilder common(String benchmarks) {
    return new OptionsBuilder()
        .include(benchmarks)
        .exclude(AppendToHistory.class.getName())
        .mode(Mode.SampleTime)
        .timeUnit(TimeUnit.MICROSECONDS)
        .forks(1)
        .threads(1)
        .jvmArgsAppend("-Xmx" + Benchmarks.HEAP)
        .addProfiler(Footprint.class)
        .shouldFailOnError(true);
  }
}
