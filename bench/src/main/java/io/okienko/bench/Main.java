package io.okienko.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks and prints their figures as Markdown. */
public final class Main {
  private Main() {}

  /**
   * @param args {@code full} or {@code quick}, then a regular expression for the names of the
   *     benchmarks to run
   */
  public static void main(String[] args) throws RunnerException {
    Effort effort = Effort.valueOf(args[0].toUpperCase(Locale.ROOT));
    String surroundings = describeSurroundings();
    List<Figure> figures =
        new Runner(effort.options(args[1])).run().stream().map(Figure::of).toList();
    System.out.println();
    System.out.println(surroundings);
    System.out.println();
    System.out.println(new ResultTable(figures).toMarkdown());
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
