package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows an editor what the bot would do about a question, and why. Leaves no trace. Safe for use by
 * many threads.
 */
public interface Trial {

  /**
   * What the bot would do if this were a conversation's first message.
   *
   * @param hint the language of the page on which it is asked
   */
  TrialReport ask(String question, Language hint);

  /**
   * The same as {@link #ask} for one question of many, where it waits for its place rather than be
   * turned away.
   *
   * @param patience how long it waits for a place
   * @return empty where there was none
   */
  default Optional<TrialReport> askWithin(Duration patience, String question, Language hint) {
    return Optional.of(ask(question, hint));
  }

  /** How sure the bot has to be at this moment. */
  Thresholds thresholds(Language language);
}
