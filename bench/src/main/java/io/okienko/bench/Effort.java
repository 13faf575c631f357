package io.okienko.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long is measured: each benchmark in a process of its own, by one thread. */
enum Effort {
  /** Within a quarter of an hour, for figures that are written down. */
  FULL {
    @Override
    Options options(String benchmarks) {
      return common(benchmarks)
          .warmupIterations(3)
          .warmupTime(TimeValue.seconds(2))
          .measurementIterations(5)
          .measurementTime(TimeValue.seconds(2))
          .build();
    }
  },
  /** Within three minutes, to see what a change does: fewer sizes, and nothing encoded in bulk. */
  QUICK {
    @Override
    Options options(String benchmarks) {
      return common(benchmarks)
          .exclude(EncoderAtScale.class.getSimpleName())
          .param("scale", "pl-1000", "pl-10000")
          .warmupIterations(1)
          .warmupTime(TimeValue.seconds(2))
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
        .mode(Mode.SampleTime)
        .timeUnit(TimeUnit.MICROSECONDS)
        .forks(1)
        .threads(1)
        .jvmArgsAppend("-Xmx" + Benchmarks.HEAP)
        .addProfiler(Footprint.class)
        .shouldFailOnError(true);
  }
}
