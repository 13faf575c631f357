package io.okienko.server.report;

import io.okienko.bot.evaluation.Calibration;
import io.okienko.bot.evaluation.Confusion;
import io.okienko.bot.evaluation.CoverageCurve;
import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.Prediction;
import io.okienko.server.report.HtmlTable.Column;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What was measured of understanding, as a page. */
public final class HtmlReport {
  private static final int TEXT_LENGTH = 280;

  /** Bins of fewer are drawn hollow: their share is chance more than anything. */
  private static final int FEW = 10;

  private static final int CURVE_STEPS = 200;

  private final EvaluationReport report;
  private final ErrorAnalysis analysis;
  private final String unit;
  private final HtmlPage page;

  private HtmlReport(EvaluationReport report) {
    this.report = report;
    this.analysis = report.analysis();
    this.unit = report.subject().unit();
    this.page = new HtmlPage(report.subject().title(), report.subject().summary());
  }

  /** Writes the page. */
  public static String of(EvaluationReport report) {
    return new HtmlReport(report).write();
  }

  private String write() {
    page.figures(report.figures());
    calibration();
    coverage();
    if (!analysis.mistakes().isEmpty()) {
      confused();
      mistakes();
    }
    provenance();
    return page.write();
  }

  private void calibration() {
    Calibration calibration = analysis.calibration();
    Element section =
        page.section(
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
            Axis.percent("confidence", 0),
            Axis.percent("right", 0));
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
        page.section(
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
            Axis.percent("answered", 0),
            Axis.percent("right of these", floor));
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
        page.section(
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
      table.barRow(
          (double) each.count() / most,
          report.named(each.expected()),
          report.named(each.said()),
          Wording.count(each.count()));
    }
    table.speaks(report.provenance().language());
  }

  private void mistakes() {
    Element section =
        page.section(
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
    List<Figure> measured = new ArrayList<>();
    for (Provenance.SourceFile file : provenance.files()) {
      String rows = Wording.count(file.rows()) + " rows";
      measured.add(new Figure(file.use(), file.path() + ", " + rows));
    }
    measured.add(new Figure("language", provenance.language().tag()));
    measured.add(new Figure("encoder", provenance.encoder()));
    measured.add(new Figure("at", provenance.at().toString()));
    measured.add(new Figure("version", provenance.version()));
    page.measured(measured);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
