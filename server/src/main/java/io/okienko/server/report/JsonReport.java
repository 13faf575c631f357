package io.okienko.server.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.evaluation.Calibration;
import io.okienko.bot.evaluation.Confusion;
import io.okienko.bot.evaluation.CoverageCurve;
import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.IntentEvaluation;
import io.okienko.bot.evaluation.IntentReport;
import io.okienko.bot.evaluation.Latency;
import io.okienko.bot.evaluation.Prediction;
import io.okienko.kb.evaluation.AnswerReport;

/** A measurement as JSON for programs, under the names that they rely on. */
public final class JsonReport {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonReport() {}

  /** What was measured of a classifier. */
  public static String of(IntentReport report, Provenance provenance) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("n", report.n()).put("accuracy", report.accuracy()).put("macro_f1", report.macroF1());
    json.putObject("in_scope")
        .put("threshold", IntentEvaluation.OUT_OF_SCOPE_BELOW)
        .put("refused", report.refused())
        .put("accuracy_with_refusals", report.accuracyWithRefusals());
    IntentReport.OutOfScope outOfScope = report.outOfScope();
    if (outOfScope != null) {
      json.putObject("oos")
          .put("n", outOfScope.n())
          .put("recall", outOfScope.recall())
          .put("precision", outOfScope.precision())
          .put("auroc", outOfScope.auroc());
    }
    json.put("train_seconds", report.trainSeconds());
    return finish(json, report.latencyMs(), report.analysis(), provenance);
  }

  /** What was measured of an index. */
  public static String of(AnswerReport report, Provenance provenance) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("n", report.n())
        .put("mrr_at_10", report.mrrAt10())
        .put("recall_at_1", report.recallAt1())
        .put("recall_at_5", report.recallAt5())
        .put("nothing_found", report.nothingFound());
    return finish(json, report.latencyMs(), report.analysis(), provenance);
  }

  private static String finish(
      ObjectNode json, Latency latency, ErrorAnalysis analysis, Provenance provenance) {
    json.putObject("latency_ms").put("p50", latency.p50()).put("p99", latency.p99());
    putCalibration(json, analysis.calibration());
    putCoverage(json, analysis.coverage());
    putMistakes(json, analysis);
    putProvenance(json, provenance);
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unable to write a report as JSON", e);
    }
  }

  private static void putCalibration(ObjectNode json, Calibration calibration) {
    json.put("ece", calibration.expectedError());
    var reliability = json.putArray("reliability");
    for (Calibration.Bin bin : calibration.bins()) {
      reliability
          .addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("n", bin.n())
          .put("confidence", bin.confidence())
          .put("accuracy", bin.accuracy());
    }
  }

  private static void putCoverage(ObjectNode json, CoverageCurve curve) {
    var coverage = json.putArray("coverage");
    for (CoverageCurve.Point point : EvaluationReport.listed(curve)) {
      coverage
          .addObject()
          .put("threshold", point.threshold())
          .put("coverage", point.coverage())
          .put("precision", point.precision());
    }
    var goals = json.putArray("coverage_at_precision");
    for (Goal goal : Goal.of(curve)) {
      CoverageCurve.Point reached = goal.reached();
      ObjectNode entry = goals.addObject().put("precision", goal.precision());
      entry.put("coverage", reached == null ? 0 : reached.coverage());
      if (reached != null) {
        entry.put("threshold", reached.threshold());
      }
    }
  }

  private static void putMistakes(ObjectNode json, ErrorAnalysis analysis) {
    var confused = json.putArray("confused");
    for (Confusion each : analysis.confused()) {
      confused
          .addObject()
          .put("expected", each.expected())
          .put("said", each.said())
          .put("count", each.count());
    }
    var mistakes = json.putArray("mistakes");
    for (Prediction each : analysis.mistakes()) {
      mistakes
          .addObject()
          .put("text", each.text())
          .put("expected", each.expectedName())
          .put("said", each.said())
          .put("confidence", each.confidence());
    }
  }

  private static void putProvenance(ObjectNode json, Provenance provenance) {
    ObjectNode measured =
        json.putObject("measured")
            .put("at", provenance.at().toString())
            .put("version", provenance.version())
            .put("language", provenance.language().tag())
            .put("encoder", provenance.encoder());
    var files = measured.putArray("files");
    for (Provenance.SourceFile file : provenance.files()) {
      files
          .addObject()
          .put("use", file.use())
          .put("path", file.path().toString())
          .put("rows", file.rows());
    }
  }
}
