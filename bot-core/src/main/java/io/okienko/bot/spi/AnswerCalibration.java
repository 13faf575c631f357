package io.okienko.bot.spi;

import io.okienko.bot.language.Language;

/**
 * Knows how sure one has to be for answers to be right often enough. Implemented by the knowledge
 * base, which learns it from its own articles; safe for use by many threads.
 */
public interface AnswerCalibration {

  /**
   * The confidence from which on answers are right at least this often, as far as the articles of
   * the language tell.
   *
   * @param precision share of right ones among the answers that are given, above 0 and below 1
   * @return 0 to 1
   * @see FoundAnswer#confidence
   */
  double confidenceFor(double precision, Language language);
}
