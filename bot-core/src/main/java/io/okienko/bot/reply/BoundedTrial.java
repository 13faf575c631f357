package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.understanding.UnderstandingWorkers;
import java.time.Duration;
import java.util.Optional;

/**
 * A trial on the workers that understand customers' messages, behind a limited number of others.
 *
 * <p>{@link #ask} throws {@link io.okienko.bot.understanding.TooManySearchesException} when there
 * is no place in the line.
 */
public final class BoundedTrial implements Trial {
  private final Trial trial;
  private final UnderstandingWorkers workers;

  public BoundedTrial(Trial trial, UnderstandingWorkers workers) {
    this.trial = trial;
    this.workers = workers;
  }

  @Override
  public TrialReport ask(String question, Language hint) {
    return workers.search(() -> trial.ask(question, hint));
  }

  @Override
  public Optional<TrialReport> askWithin(Duration patience, String question, Language hint) {
    return workers.searchWithin(patience, () -> trial.ask(question, hint));
  }

  @Override
  public Thresholds thresholds(Language language) {
    return trial.thresholds(language);
  }
}
