package io.okienko.bot.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How well a trained classifier does on texts it has not seen.
 *
 * @param n texts that belong to a category
 * @param accuracy share of those that got their category, whatever the probability
 * @param macroF1 mean over categories, so that small ones count as much as large ones
 * @param refused share of the {@code n} that were taken to belong nowhere: less likely in scope
 *     than {@link IntentEvaluation#OUT_OF_SCOPE_BELOW}
 * @param accuracyWithRefusals share of the {@code n} that got their category and were not refused
 * @param outOfScope absent when no text was out of scope
 * @param analysis of the {@code n}; the confidence is the likeliest category's probability
 */
public record IntentReport(
    int n,
    double accuracy,
    double macroF1,
    double refused,
    double accuracyWithRefusals,
    @Nullable OutOfScope outOfScope,
    double trainSeconds,
    Latency latencyMs,
    ErrorAnalysis analysis) {

  /**
   * How well texts that belong nowhere are told from those that belong somewhere.
   *
   * @param n texts out of scope
   * @param recall share of those that were less likely in scope than {@link
   *     IntentEvaluation#OUT_OF_SCOPE_BELOW}
   * @param precision share of texts below it that are out of scope
   * @param auroc chance that a text in scope is taken to be likelier in scope than one out of scope
   */
  public record OutOfScope(int n, double recall, double precision, double auroc) {}
}
