package io.okienko.bot.reply;

import io.okienko.bot.language.Language;

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

  /** How sure the bot has to be at this moment. */
  Thresholds thresholds(Language language);
}
