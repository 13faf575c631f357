package io.okienko.kb.exchange;

import io.okienko.bot.language.Language;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.reply.Trial;
import java.time.Duration;
import java.util.Optional;

/**
 * An article that customers would be answered from after an import, other than now.
 *
 * @param row as in {@link RowError#row}
 * @param urgent whether it is about money or identity in danger now
 */
public record PlannedArticle(
    int row, String id, Language language, String question, boolean urgent) {

  /**
   * Whether customers who ask this are given safety steps now, which the article would take from
   * them where it is not urgent itself.
   *
   * @param trial of a bot that does not know of the import yet
   * @param patience how long the question waits for its turn
   * @return empty where its turn did not come
   */
  Optional<Boolean> replacesSafetySteps(Trial trial, Duration patience) {
    return trial
        .askWithin(patience, question, language)
        .map(report -> report.decision() instanceof Decision.Urgent);
  }
}
