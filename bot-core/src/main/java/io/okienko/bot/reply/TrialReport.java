package io.okienko.bot.reply;

import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.understanding.Understanding;
import java.util.List;

/**
 * What the bot would do about a question, and why.
 *
 * @param candidates the articles that came nearest, best first
 */
public record TrialReport(
    Understanding understanding,
    Decision decision,
    List<FoundAnswer> candidates,
    Thresholds thresholds) {
  public TrialReport {
    candidates = List.copyOf(candidates);
  }
}
