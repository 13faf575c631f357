package io.okienko.bot.understanding;

import io.okienko.bot.language.Language;

/** Tells what language a message is in and what it wants. Safe for use by many threads. */
public interface Understander {

  /**
   * What one message says.
   *
   * @param text as the customer wrote it
   * @param hint the language of the conversation so far, or of the page
   */
  Understanding understand(String text, Language hint);

  /** The same by the words alone, in about a millisecond, where there is no time for meaning. */
  Understanding understandByWords(String text, Language hint);

  /** Only the language of a message; a part of {@link #understand}, and quicker. */
  Language languageOf(String text, Language hint);
}
