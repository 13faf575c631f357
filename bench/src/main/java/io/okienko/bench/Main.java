package io.okienko.bench;

import io.okienko.bench.history.HistoryRun;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/** Runs the benchmarks and prints their figures as Markdown. */
public final class Main {
  private static final String HISTORY = "history";

  private Main() {}

  /**
   * @param args {@code full} or {@code quick} for understanding, then a regular expression for the
   *     names of the benchmarks to run; or {@code history} for what a message costs where there is
   *     much history
   */
  public static void main(String[] args) throws RunnerException, InterruptedException {
    String surroundings = describeSurroundings();
    String figures =
        args[0].equals(HISTORY) ? HistoryRun.measure() : measureUnderstanding(args[0], args[1]);
    System.out.println();
    System.out.println(surroundings);
    System.out.println();
    System.out.println(figures);
  }

  private static String measureUnderstanding(String effort, String benchmarks)
      throws RunnerException {
    Options options = Effort.valueOf(effort.toUpperCase(Locale.ROOT)).options(benchmarks);
    List<Figure> figures = new Runner(options).run().stream().map(Figure::of).toList();
    return new ResultTable(figures).toMarkdown();
  }

  private static String describeSurroundings() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    return "%s, %d processors (%s, %s; load %.1f before the run), Java %s."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            machine.getAvailableProcessors(),
            machine.getName(),
            machine.getArch(),
            machine.getSystemLoadAverage(),
            Runtime.version());
  }
}
