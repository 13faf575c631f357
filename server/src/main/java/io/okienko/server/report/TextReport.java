package io.okienko.server.report;

import io.okienko.bot.evaluation.Calibration;
import io.okienko.bot.evaluation.Confusion;
import io.okienko.bot.evaluation.CoverageCurve;
import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.Prediction;

/** A measurement as plain text for a terminal of 80 columns; only paths may be wider. */
public final class TextReport {
  private static final int WIDTH = 80;
  private static final int NAME_WIDTH = 60;

  private final EvaluationReport report;
  private final StringBuilder out = new StringBuilder();

  private TextReport(EvaluationReport report) {
    this.report = report;
  }

  /** Writes it, without a line break at the end. */
  public static String of(EvaluationReport report) {
    return new TextReport(report).write();
  }

  private String write() {
    ErrorAnalysis analysis = report.analysis();
    line(report.subject().title());
    line("");
    report.figures().forEach(each -> line("%-26s %12s".formatted(each.name(), each.value())));
    calibration(analysis.calibration());
    coverage(analysis.coverage());
    if (!analysis.mistakes().isEmpty()) {
      confused(analysis);
      mistakes(analysis);
    }
    provenance();
    return out.toString().stripTrailing();
  }

  private void calibration(Calibration calibration) {
    heading("Calibration: is it right as often as it says?");
    line("%13s %12s %12s %12s".formatted("confidence", report.subject().unit(), "mean", "right"));
    for (Calibration.Bin bin : calibration.bins()) {
      line(
          "%13s %12s %12s %12s"
              .formatted(
                  Wording.range(bin),
                  Wording.count(bin.n()),
                  Wording.percent(bin.confidence()),
                  Wording.percent(bin.accuracy())));
    }
  }

  private void coverage(CoverageCurve curve) {
    heading("Coverage: how much is answered, how rightly, from which confidence on?");
    line("%13s %12s %15s".formatted("confidence", "answered", "right of these"));
    for (CoverageCurve.Point point : EvaluationReport.listed(curve)) {
      line(
          "%13s %12s %15s"
              .formatted(
                  Wording.threshold(point.threshold()),
                  Wording.percent(point.coverage()),
                  Wording.percent(point.precision())));
    }
    line("");
    Goal.of(curve).forEach(goal -> line(goal.sentence()));
  }

  private void confused(ErrorAnalysis analysis) {
    heading("Most often confused: expected -> said");
    for (Confusion each : analysis.confused()) {
      String start = "%6s  ".formatted(Wording.count(each.count()));
      String expected = name(each.expected()) + " ->";
      String said = name(each.said());
      if (start.length() + expected.length() + 1 + said.length() <= WIDTH) {
        line(start + expected + " " + said);
      } else {
        line(start + expected);
        line(" ".repeat(start.length()) + said);
      }
    }
  }

  private void mistakes(ErrorAnalysis analysis) {
    heading("Surest mistakes");
    for (Prediction each : analysis.mistakes()) {
      line(
          "%7s  %s"
              .formatted(
                  Wording.percent(each.confidence()), Wording.excerpt(each.text(), NAME_WIDTH)));
      line("         expected  " + name(each.expectedName()));
      line("         said      " + name(String.valueOf(each.said())));
    }
  }

  /** Short enough to stand in a line. */
  private String name(String name) {
    return Wording.excerpt(report.named(name), NAME_WIDTH);
  }

  private void provenance() {
    heading("Measured");
    Provenance provenance = report.provenance();
    for (Provenance.SourceFile file : provenance.files()) {
      line("%-10s %s, %s rows".formatted(file.use(), file.path(), Wording.count(file.rows())));
    }
    line("%-10s %s".formatted("language", provenance.language().tag()));
    line("%-10s %s".formatted("encoder", provenance.encoder()));
    line("%-10s %s".formatted("at", provenance.at()));
    line("%-10s %s".formatted("version", provenance.version()));
  }

  private void heading(String text) {
    line("");
    line(text);
  }

  private void line(String text) {
    out.append(text).append(System.lineSeparator());
  }
}
