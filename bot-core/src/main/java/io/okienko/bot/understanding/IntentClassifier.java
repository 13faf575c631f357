package io.okienko.bot.understanding;

import io.okienko.bot.language.Language;

/** Tells what a message wants. Safe for use by many threads. */
public interface IntentClassifier {

  /** The intent of a message of which the language is known. */
  ClassifiedIntent classify(String text, Language language);

  /** The same by the words alone, in about a millisecond, where there is no time for meaning. */
  ClassifiedIntent classifyByWords(String text, Language language);
}
