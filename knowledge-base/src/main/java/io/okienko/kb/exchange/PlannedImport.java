package io.okienko.kb.exchange;

import io.okienko.bot.reply.Trial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an import would do.
 *
 * @param report as the import would give it
 * @param published what it would publish
 */
public record PlannedImport(ImportReport report, List<PlannedArticle> published) {
  /** An editor looks on, and a proxy in between may give up after half a minute. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  public PlannedImport {
    published = List.copyOf(published);
  }

  /**
   * What of it would take the safety steps from customers who are given them now. Asks the bot one
   * question after the other, {@link #PATIENCE} long at most.
   *
   * @param trial of a bot that does not know of the import yet
   */
  public ReplacedSafetySteps replacingSafetySteps(Trial trial, InstantSource clock) {
    Instant end = clock.instant().plus(PATIENCE);
    List<PlannedArticle> replacing = new ArrayList<>();
    int unchecked = 0;
    for (PlannedArticle article : published) {
      if (article.urgent()) {
        continue;
      }
      Duration left = Duration.between(clock.instant(), end);
      Optional<Boolean> replaces =
          left.isPositive() ? article.replacesSafetySteps(trial, left) : Optional.empty();
      if (replaces.isEmpty()) {
        unchecked++;
      } else if (replaces.get()) {
        replacing.add(article);
      }
    }
    return new ReplacedSafetySteps(replacing, unchecked);
  }
}
