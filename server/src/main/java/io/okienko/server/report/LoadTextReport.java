package io.okienko.server.report;

import io.okienko.load.measure.Latencies;
import io.okienko.load.scenario.Outcome;
import io.okienko.load.scenario.Outcome.Paced;
import java.util.List;

/** A load test as plain text for a terminal of 80 columns. */
public final class LoadTextReport {
  private final LoadMeasured measured;
  private final StringBuilder out = new StringBuilder();

  private LoadTextReport(LoadMeasured measured) {
    this.measured = measured;
  }

  /** Writes it, without a line break at the end. */
  public static String of(LoadMeasured measured) {
    return new LoadTextReport(measured).write();
  }

  private String write() {
    line(LoadMeasured.TITLE);
    rates();
    latencies();
    figures();
    checks();
    heading("Measured");
    measured.conditions().forEach(each -> line("%-14s %s".formatted(each.name(), each.value())));
    return out.toString().stripTrailing();
  }

  private void rates() {
    heading("Highest rate");
    line("%-34s %14s %14s".formatted("", "a second", "of the echo"));
    rate("echo: round trips", measured.report().echo());
    for (Outcome outcome : measured.report().outcomes()) {
      String name = LoadMeasured.name(outcome) + ": " + outcome.scenario().unit();
      outcome.highest().ifPresent(highest -> rate(name, highest));
    }
  }

  private void rate(String name, double perSecond) {
    line(
        "%-34s %14s %14s"
            .formatted(
                name,
                LoadMeasured.rate(perSecond),
                Wording.percent(measured.besideEcho(perSecond))));
  }

  private void latencies() {
    List<Paced> all =
        measured.report().outcomes().stream().flatMap(each -> each.paced().stream()).toList();
    if (all.isEmpty()) {
      return;
    }
    heading("How long it takes, in ms");
    latency("", "a second", "p50", "p90", "p99", "p99.9", "max");
    for (Paced paced : all) {
      Latencies millis = paced.latencies();
      latency(
          paced.name(),
          LoadMeasured.rate(paced.reached()),
          Wording.number(millis.p50()),
          Wording.number(millis.p90()),
          Wording.number(millis.p99()),
          Wording.number(millis.p999()),
          Wording.number(millis.max()));
      if (paced.unsent() > 0) {
        line("  " + Wording.count(paced.unsent()) + " were due and could not be sent in time");
      }
    }
  }

  private void latency(String... cells) {
    line("%-14s %9s %9s %9s %9s %10s %10s".formatted((Object[]) cells));
  }

  private void figures() {
    for (Outcome outcome : measured.report().outcomes()) {
      heading(LoadMeasured.name(outcome));
      outcome
          .figures()
          .forEach(each -> line("%-34s %14s".formatted(each.name(), LoadMeasured.value(each))));
    }
  }

  private void checks() {
    heading("Checked");
    FindingsText.lines(measured.report().findings()).forEach(this::line);
  }

  private void heading(String text) {
    line("");
    line(text);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append(System.lineSeparator());
  }
}
