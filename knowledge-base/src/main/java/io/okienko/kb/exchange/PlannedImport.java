package io.okienko.kb.exchange;

import io.okienko.bot.reply.Trial;
import java.util.List;

/**
 * What an import would do.
 *
 * @param report as the import would give it
 * @param published what it would publish
 */
public record PlannedImport(ImportReport report, List<PlannedArticle> published) {
  public PlannedImport {
    published = List.copyOf(published);
  }

  /**
   * What of it would take the safety steps from customers who are given them now. Asks the bot one
   * question after the other, which takes some seconds for a thousand.
   *
   * @param trial of a bot that does not know of the import yet
   */
  public List<PlannedArticle> replacingSafetySteps(Trial trial) {
    return published.stream().filter(article -> article.replacesSafetySteps(trial)).toList();
  }
}
