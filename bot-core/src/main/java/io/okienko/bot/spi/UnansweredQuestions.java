package io.okienko.bot.spi;

import io.okienko.bot.language.Language;
import java.time.Instant;

/**
 * Is told of every question that the bot could not answer, so that editors can write the answer.
 */
public interface UnansweredQuestions {
  void record(String question, Language language, Instant at);
}
