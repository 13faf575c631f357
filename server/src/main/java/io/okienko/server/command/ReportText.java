package io.okienko.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.evaluation.IntentReport;
import io.okienko.bot.evaluation.Latency;
import io.okienko.kb.evaluation.AnswerReport;
import java.util.Locale;

/** Figures as JSON for programs, under the names that they rely on, and as a table for people. */
final class ReportText {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ReportText() {}

  static String json(IntentReport report) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("n", report.n()).put("accuracy", report.accuracy()).put("macro_f1", report.macroF1());
    IntentReport.OutOfScope outOfScope = report.outOfScope();
    if (outOfScope != null) {
      json.putObject("oos")
          .put("n", outOfScope.n())
          .put("recall", outOfScope.recall())
          .put("precision", outOfScope.precision())
          .put("auroc", outOfScope.auroc());
    }
    json.put("train_seconds", report.trainSeconds());
    putLatency(json, report.latencyMs());
    return write(json);
  }

  static String json(AnswerReport report) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("n", report.n())
        .put("mrr_at_10", report.mrrAt10())
        .put("recall_at_1", report.recallAt1())
        .put("recall_at_5", report.recallAt5());
    putLatency(json, report.latencyMs());
    return write(json);
  }

  private static void putLatency(ObjectNode json, Latency latency) {
    json.putObject("latency_ms").put("p50", latency.p50()).put("p99", latency.p99());
  }

  private static String write(ObjectNode json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unable to write a report as JSON", e);
    }
  }

  static String table(IntentReport report) {
    var text = new StringBuilder();
    row(text, "texts in scope", report.n());
    percent(text, "right", report.accuracy());
    percent(text, "macro F1", report.macroF1());
    IntentReport.OutOfScope outOfScope = report.outOfScope();
    if (outOfScope != null) {
      row(text, "texts out of scope", outOfScope.n());
      percent(text, "  recognised", outOfScope.recall());
      percent(text, "  precision", outOfScope.precision());
      percent(text, "  AUROC", outOfScope.auroc());
    }
    number(text, "seconds to train", report.trainSeconds());
    latency(text, report.latencyMs());
    return text.toString().stripTrailing();
  }

  static String table(AnswerReport report) {
    var text = new StringBuilder();
    row(text, "questions", report.n());
    percent(text, "MRR of ten", report.mrrAt10());
    percent(text, "right one first", report.recallAt1());
    percent(text, "right one in five", report.recallAt5());
    latency(text, report.latencyMs());
    return text.toString().stripTrailing();
  }

  private static void latency(StringBuilder text, Latency latency) {
    number(text, "ms a text, median", latency.p50());
    number(text, "ms a text, 99 %", latency.p99());
  }

  private static void row(StringBuilder text, String name, long value) {
    text.append("%-20s %8d%n".formatted(name, value));
  }

  private static void percent(StringBuilder text, String name, double share) {
    text.append(String.format(Locale.ROOT, "%-20s %8.1f %%%n", name, 100 * share));
  }

  private static void number(StringBuilder text, String name, double value) {
    text.append(String.format(Locale.ROOT, "%-20s %10.2f%n", name, value));
  }
}
