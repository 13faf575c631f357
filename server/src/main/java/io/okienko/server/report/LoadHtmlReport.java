package io.okienko.server.report;

import io.okienko.load.Findings;
import io.okienko.load.conversation.Violation;
import io.okienko.load.measure.Latencies;
import io.okienko.load.scenario.Outcome;
import io.okienko.load.scenario.Outcome.Paced;
import io.okienko.server.report.HtmlTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A load test as a page. */
public final class LoadHtmlReport {
  /** As far as the table goes, and one more. */
  private static final int NINES = 4;

  /** Below, a line would be drawn of what nobody waits for. */
  private static final double LEAST_MILLIS = 0.1;

  private final LoadMeasured measured;
  private final HtmlPage page;

  private LoadHtmlReport(LoadMeasured measured) {
    this.measured = measured;
    this.page = new HtmlPage(LoadMeasured.TITLE, measured.summary());
  }

  /** Writes the page. */
  public static String of(LoadMeasured measured) {
    return new LoadHtmlReport(measured).write();
  }

  private String write() {
    rates();
    for (Outcome outcome : measured.report().outcomes()) {
      outcome.paced().forEach(this::latencies);
      figures(outcome);
    }
    checks();
    page.measured(measured.conditions());
    return page.write();
  }

  private void rates() {
    Element section =
        page.section(
            "rates",
            "How much goes through at most?",
            "Each connection sends its next message when the last one is done with. A message is"
                + " received, on the disk, delivered and acknowledged; an echo is nothing but there"
                + " and back.");
    HtmlTable table =
        HtmlTable.appendTo(
            section,
            "Highest rates",
            Column.name("What"),
            Column.number("A second"),
            Column.number("Of the echo"));
    rate(table, "echo: round trips", measured.report().echo());
    for (Outcome outcome : measured.report().outcomes()) {
      String name = LoadMeasured.name(outcome) + ": " + outcome.scenario().unit();
      outcome.highest().ifPresent(highest -> rate(table, name, highest));
    }
  }

  private void rate(HtmlTable table, String name, double perSecond) {
    double share = measured.besideEcho(perSecond);
    table.barRow(share, name, LoadMeasured.rate(perSecond), Wording.percent(share));
  }

  private void latencies(Paced paced) {
    Element section =
        page.section(
            "latency-" + paced.name().replace(' ', '-'),
            capital(paced.name()) + ": how long does it take?",
            pace(paced));
    Element pair = section.appendElement("div").addClass("pair");
    chart(pair, paced);
    Latencies millis = paced.latencies();
    HtmlTable table =
        HtmlTable.appendTo(pair, "Latencies", Column.number("Share"), Column.number("Within, ms"));
    table.row("50 %", Wording.number(millis.p50()));
    table.row("90 %", Wording.number(millis.p90()));
    table.row("99 %", Wording.number(millis.p99()));
    table.row("99.9 %", Wording.number(millis.p999()));
    table.row("all", Wording.number(millis.max()));
  }

  private static String pace(Paced paced) {
    String told =
        paced.wanted().isPresent()
            ? "By a fixed schedule of "
                + LoadMeasured.rate(paced.wanted().getAsDouble())
                + " a second, of which "
                + LoadMeasured.rate(paced.reached())
                + " were reached; counted from when each should have been sent, so that nobody who"
                + " had to wait is left out."
            : "At people's own pace, " + LoadMeasured.rate(paced.reached()) + " a second.";
    return paced.unsent() == 0
        ? told
        : told + " " + Wording.count(paced.unsent()) + " could not be sent in time.";
  }

  private static void chart(Element pair, Paced paced) {
    Element figure = pair.appendElement("figure");
    Latencies millis = paced.latencies();
    double most = Math.max(millis.max(), 10 * LEAST_MILLIS);
    SvgChart chart =
        SvgChart.appendTo(
            figure,
            "Curve: within how many milliseconds which share was done. The table holds the same"
                + " numbers for the most important shares.",
            Axis.nines("share", NINES),
            Axis.logarithmic("milliseconds", LEAST_MILLIS, most));
    List<SvgChart.Place> places = new ArrayList<>();
    for (Latencies.Point point : millis.curve()) {
      places.add(new SvgChart.Place(point.share(), Math.max(point.millis(), LEAST_MILLIS)));
    }
    chart.line("curve", places);
    figure
        .appendElement("figcaption")
        .text(
            Wording.unbroken(Wording.count(millis.n()))
                + " were measured. Each nine more is one step to the right.");
  }

  private void figures(Outcome outcome) {
    if (outcome.figures().isEmpty()) {
      return;
    }
    String name = LoadMeasured.name(outcome);
    Element section = page.section("more-" + name, capital(name) + ": more figures", "");
    HtmlTable table =
        HtmlTable.appendTo(section, "Counted", Column.name("What"), Column.number("How much"));
    outcome.figures().forEach(each -> table.row(each.name(), LoadMeasured.value(each)));
  }

  private void checks() {
    Findings findings = measured.report().findings();
    Element section =
        page.section("checked", "Was everything right?", FindingsText.verdict(findings));
    List<Violation> violations = findings.firstViolations();
    if (!violations.isEmpty()) {
      HtmlTable table =
          HtmlTable.appendTo(
              section,
              "Violations, the first ones",
              Column.name("Conversation"),
              Column.number("Seq"),
              Column.name("What it is"));
      for (Violation each : violations) {
        table.row(each.conversationId(), Long.toString(each.seq()), each.kind().words());
      }
    }
    if (!findings.failures().isEmpty()) {
      HtmlTable table =
          HtmlTable.appendTo(section, "Failures", Column.name("What"), Column.number("Times"));
      findings.failures().forEach((what, n) -> table.row(what, Wording.count(n)));
    }
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
