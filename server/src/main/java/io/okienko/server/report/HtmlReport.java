package io.okienko.server.report;

import io.okienko.bot.evaluation.Calibration;
import io.okienko.bot.evaluation.Confusion;
import io.okienko.bot.evaluation.CoverageCurve;
import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.Prediction;
import io.okienko.channels.http.InlineStyle;
import io.okienko.server.report.HtmlTable.Column;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A measurement as a page that needs nothing else: its one style sheet is inside, its charts are
 * drawn in it, and its own security policy allows no more than that.
 */
public final class HtmlReport {
  private static final int TEXT_LENGTH = 280;
  private static final int BAR_WIDTH = 100;

  /** Bins of fewer are drawn hollow: their share is chance more than anything. */
  private static final int FEW = 10;

  private static final int CURVE_STEPS = 200;
  private static final InlineStyle STYLE = InlineStyle.of(HtmlReport.class, "report.css");

  private final EvaluationReport report;
  private final ErrorAnalysis analysis;
  private final String unit;
  private final Document page = Document.createShell("");
  private final Element main;

  private HtmlReport(EvaluationReport report) {
    this.report = report;
    this.analysis = report.analysis();
    this.unit = report.subject().unit();
    this.main = page.body().appendElement("main");
  }

  /** Writes the page. */
  public static String of(EvaluationReport report) {
    return new HtmlReport(report).write();
  }

  private String write() {
    head();
    main.appendElement("h1").text(report.subject().title());
    main.appendElement("p").text(report.subject().summary());
    figures();
    calibration();
    coverage();
    if (!analysis.mistakes().isEmpty()) {
      confused();
      mistakes();
    }
    provenance();
    return "<!doctype html>\n" + page.outerHtml() + "\n";
  }

  private void head() {
    page.child(0).attr("lang", "en");
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src "
                + STYLE.source()
                + "; base-uri 'none'; form-action 'none'");
    head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
    head.appendElement("title").text(report.subject().title() + " - Okienko");
    head.appendElement("style").appendChild(new DataNode(STYLE.css()));
  }

  private void figures() {
    Element list = main.appendElement("dl").addClass("figures");
    for (Figure figure : report.figures()) {
      Element entry = list.appendElement("div");
      entry.appendElement("dt").text(figure.name());
      entry.appendElement("dd").text(Wording.unbroken(figure.value()));
    }
  }

  private void calibration() {
    Calibration calibration = analysis.calibration();
    Element section =
        section(
            "calibration",
            "Is it right as often as it says?",
            "Of what is said with a confidence of 80 %, 80 in 100 should be right. The calibration"
                + " error, "
                + Wording.percent(calibration.expectedError())
                + " here, is the mean distance between the two over ten ranges of confidence,"
                + " weighted by how many "
                + unit
                + " fall into each.");
    Element pair = section.appendElement("div").addClass("pair");
    reliabilityDiagram(pair);
    HtmlTable table =
        HtmlTable.appendTo(
            pair,
            "Confidence and share right",
            Column.name("Confidence"),
            Column.number(capital(unit)),
            Column.number("Mean"),
            Column.number("Right"));
    for (Calibration.Bin bin : calibration.bins()) {
      table.row(
          Wording.range(bin),
          Wording.count(bin.n()),
          Wording.percent(bin.confidence()),
          Wording.percent(bin.accuracy()));
    }
  }

  private void reliabilityDiagram(Element pair) {
    Element figure = pair.appendElement("figure");
    SvgChart chart =
        SvgChart.appendTo(
            figure,
            "Reliability diagram: a bar for each range of confidence shows the share that is right;"
                + " a line shows where honest bars would end. The table holds the same numbers.",
            "confidence",
            "right",
            0);
    for (Calibration.Bin bin : analysis.calibration().bins()) {
      chart.bar(bin.n() < FEW ? "few" : "enough", bin.from(), bin.to(), bin.accuracy());
    }
    chart.segment("ideal", new SvgChart.Place(0, 0), new SvgChart.Place(1, 1));
    figure
        .appendElement("figcaption")
        .text(
            "Bars that end below the dashed line say too much, bars above it too little. Hollow:"
                + " fewer than "
                + FEW
                + " "
                + unit
                + ".");
  }

  private void coverage() {
    Element section =
        section(
            "coverage",
            "How much is answered, and how rightly?",
            "A bot that answers only when it is sure answers less, and is wrong less often.");
    Element goals = section.appendElement("ul");
    Goal.of(analysis.coverage())
        .forEach(goal -> goals.appendElement("li").text(Wording.unbroken(goal.sentence())));
    Element pair = section.appendElement("div").addClass("pair");
    coverageChart(pair);
    HtmlTable table =
        HtmlTable.appendTo(
            pair,
            "What each threshold does",
            Column.number("Confidence from"),
            Column.number("Answered"),
            Column.number("Right of these"));
    for (CoverageCurve.Point point : EvaluationReport.listed(analysis.coverage())) {
      table.row(
          Wording.threshold(point.threshold()),
          Wording.percent(point.coverage()),
          Wording.percent(point.precision()));
    }
  }

  private void coverageChart(Element pair) {
    Element figure = pair.appendElement("figure");
    List<CoverageCurve.Point> points = analysis.coverage().evenly(CURVE_STEPS);
    double lowest = points.stream().mapToDouble(CoverageCurve.Point::precision).min().orElse(0);
    double floor = lowest >= 0.5 ? 0.5 : 0;
    SvgChart chart =
        SvgChart.appendTo(
            figure,
            "Curve: the share of the answers that is right, from the surest few to all that can be"
                + " answered. The table holds the same numbers for every tenth.",
            "answered",
            "right of these",
            floor);
    List<SvgChart.Place> places = new ArrayList<>();
    points.forEach(each -> places.add(new SvgChart.Place(each.coverage(), each.precision())));
    chart.line("curve", places);
    figure
        .appendElement("figcaption")
        .text(
            "From the surest on the left to everything on the right."
                + (floor > 0 ? Wording.unbroken(" The upright axis begins at 50 %.") : ""));
  }

  private void confused() {
    Element section =
        section(
            "confused",
            "What is confused most often?",
            "A few more examples of either often tell the two apart.");
    HtmlTable table =
        HtmlTable.appendTo(
            section,
            "Pairs, the most frequent first",
            Column.name("Expected"),
            Column.name("Said"),
            Column.number("Times"));
    int most = analysis.confused().getFirst().count();
    for (Confusion each : analysis.confused()) {
      Element count =
          table.row(
              report.named(each.expected()),
              report.named(each.said()),
              Wording.count(each.count()));
      Element bar =
          count
              .appendElement("svg")
              .attr("viewBox", "0 0 " + BAR_WIDTH + " 8")
              .attr("preserveAspectRatio", "none")
              .attr("aria-hidden", "true");
      bar.appendElement("rect")
          .addClass("bar")
          .attr("width", Integer.toString(Math.max(1, BAR_WIDTH * each.count() / most)))
          .attr("height", "8");
    }
    table.speaks(report.provenance().language());
  }

  private void mistakes() {
    Element section =
        section(
            "mistakes",
            "Where was it surest, and wrong?",
            "Sometimes it is the file that is wrong, or two names that mean the same.");
    HtmlTable table =
        HtmlTable.appendTo(
            section,
            "Wrong ones, the surest first",
            Column.name("Expected"),
            Column.name("Said"),
            Column.number("Confidence"));
    for (Prediction each : analysis.mistakes()) {
      table.rowBelow(
          Wording.excerpt(each.text(), TEXT_LENGTH),
          report.named(each.expectedName()),
          report.named(String.valueOf(each.said())),
          Wording.percent(each.confidence()));
    }
    table.speaks(report.provenance().language());
  }

  private void provenance() {
    Provenance provenance = report.provenance();
    Element section = section("measured", "What was measured", "");
    Element list = section.appendElement("dl").addClass("measured");
    for (Provenance.SourceFile file : provenance.files()) {
      entry(list, file.use(), file.path() + ", " + Wording.count(file.rows()) + " rows");
    }
    entry(list, "language", provenance.language().tag());
    entry(list, "encoder", provenance.encoder());
    entry(list, "at", provenance.at().toString());
    entry(list, "version", provenance.version());
  }

  private static void entry(Element list, String name, String value) {
    list.appendElement("dt").text(name);
    list.appendElement("dd").text(value);
  }

  private Element section(String id, String heading, String explanation) {
    Element section = main.appendElement("section").attr("aria-labelledby", id);
    section.appendElement("h2").id(id).text(heading);
    if (!explanation.isEmpty()) {
      section.appendElement("p").text(Wording.unbroken(explanation));
    }
    return section;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
