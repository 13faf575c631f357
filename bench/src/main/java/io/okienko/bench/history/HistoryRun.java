package io.okienko.bench.history;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Fills a store, measures in several processes one after the other, and deletes the store. */
public final class HistoryRun {
  private static final int FORKS = 3;
  private static final int ITERATIONS = 4;
  private static final TimeValue WARM_UP = TimeValue.seconds(15);
  private static final TimeValue ITERATION = TimeValue.seconds(15);
  private static final int CONVERSATIONS = 1_000_000;

  private HistoryRun() {}

  /** The figures as Markdown. */
  public static String measure() throws RunnerException, InterruptedException {
    StorePlace place = StorePlace.of(System.getenv());
    try {
      AppendToHistory.fill(place, CONVERSATIONS);
      RunResult run = new Runner(options()).runSingle();
      return place.label() + "\n\n" + table(run).toMarkdown();
    } finally {
      place.delete(AppendToHistory.CROWDED);
    }
  }

  private static Options options() {
    return new OptionsBuilder()
        .include(AppendToHistory.class.getName())
        .param("conversations", Integer.toString(CONVERSATIONS))
        .mode(Mode.SampleTime)
        .timeUnit(TimeUnit.MILLISECONDS)
        .forks(FORKS)
        .threads(1)
        .warmupIterations(1)
        .warmupTime(WARM_UP)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION)
        .addProfiler(Stopwatch.class)
        .shouldFailOnError(true)
        .build();
  }

  private static HistoryTable table(RunResult run) {
    String events = run.getParams().getParam("events");
    String conversations = run.getParams().getParam("conversations");
    List<HistoryTable.Iteration> iterations =
        run.getBenchmarkResults().stream()
            .map(fork -> fork.getIterationResults())
            .flatMap(Collection::stream)
            .map(Stopwatch::medians)
            .map(HistoryTable.Iteration::new)
            .toList();
    return new HistoryTable(history -> history.label(events, conversations), iterations);
  }
}
