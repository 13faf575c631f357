package io.okienko.server.report;

import io.okienko.bot.evaluation.CoverageCurve;
import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.IntentReport;
import io.okienko.bot.evaluation.Latency;
import io.okienko.kb.evaluation.AnswerReport;
import io.okienko.kb.evaluation.EvaluationFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A measurement with all that people are told of it, for the terminal and for a page alike. */
public final class EvaluationReport {
  private static final int COVERAGE_STEPS = 10;

  private final Subject subject;
  private final Provenance provenance;
  private final List<Figure> figures;
  private final ErrorAnalysis analysis;
  private final Map<String, String> questions;

  private EvaluationReport(
      Subject subject,
      Provenance provenance,
      List<Figure> figures,
      ErrorAnalysis analysis,
      Map<String, String> questions) {
    this.subject = subject;
    this.provenance = provenance;
    this.figures = List.copyOf(figures);
    this.analysis = analysis;
    this.questions = Map.copyOf(questions);
  }

  /** What was measured of a classifier. */
  public static EvaluationReport of(IntentReport report, Provenance provenance) {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.count("texts in scope", report.n()));
    figures.add(Figure.percent("right", report.accuracy()));
    figures.add(Figure.percent("macro F1", report.macroF1()));
    figures.add(calibrationError(report.analysis()));
    figures.add(Figure.percent("refused as out of scope", report.refused()));
    figures.add(Figure.percent("right and not refused", report.accuracyWithRefusals()));
    IntentReport.OutOfScope outOfScope = report.outOfScope();
    if (outOfScope != null) {
      figures.add(Figure.count("texts out of scope", outOfScope.n()));
      figures.add(Figure.percent("out of scope, recognised", outOfScope.recall()));
      figures.add(Figure.percent("out of scope, precision", outOfScope.precision()));
      figures.add(Figure.percent("out of scope, AUROC", outOfScope.auroc()));
    }
    figures.add(Figure.number("seconds to train", report.trainSeconds()));
    figures.addAll(latency(report.latencyMs()));
    return new EvaluationReport(Subject.INTENTS, provenance, figures, report.analysis(), Map.of());
  }

  /**
   * What was measured of an index.
   *
   * @param articles that were indexed, because an id alone tells people little
   */
  public static EvaluationReport of(
      AnswerReport report, List<EvaluationFiles.Article> articles, Provenance provenance) {
    Map<String, String> questions =
        articles.stream()
            .collect(
                Collectors.toMap(
                    EvaluationFiles.Article::id,
                    EvaluationFiles.Article::question,
                    (_, later) -> later));
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.count("questions", report.n()));
    figures.add(Figure.percent("MRR of ten", report.mrrAt10()));
    figures.add(Figure.percent("right one first", report.recallAt1()));
    figures.add(Figure.percent("right one in five", report.recallAt5()));
    figures.add(calibrationError(report.analysis()));
    figures.add(Figure.count("nothing found", report.nothingFound()));
    figures.addAll(latency(report.latencyMs()));
    return new EvaluationReport(Subject.ANSWERS, provenance, figures, report.analysis(), questions);
  }

  private static Figure calibrationError(ErrorAnalysis analysis) {
    return Figure.percent("calibration error", analysis.calibration().expectedError());
  }

  private static List<Figure> latency(Latency latency) {
    return List.of(
        Figure.number("ms a text, warm, median", latency.p50()),
        Figure.number("ms a text, warm, 99 %", latency.p99()));
  }

  /** The operating points that are listed: one for each tenth of what was asked. */
  static List<CoverageCurve.Point> listed(CoverageCurve curve) {
    return curve.evenly(COVERAGE_STEPS);
  }

  /**
   * What was expected or said, as people know it.
   *
   * @param name several are separated by {@code |}
   */
  String named(String name) {
    return subject == Subject.INTENTS
        ? name
        : Arrays.stream(name.split("\\|"))
            .map(id -> questions.containsKey(id) ? id + ": " + questions.get(id) : id)
            .collect(Collectors.joining(" | "));
  }

  Subject subject() {
    return subject;
  }

  Provenance provenance() {
    return provenance;
  }

  List<Figure> figures() {
    return figures;
  }

  ErrorAnalysis analysis() {
    return analysis;
  }
}
