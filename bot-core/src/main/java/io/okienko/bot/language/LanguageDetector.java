package io.okienko.bot.language;

/**
 * Tells which of the configured languages a message is written in. Safe for use by many threads.
 */
public interface LanguageDetector {

  /** Looks at nothing and believes the hint, where nobody needs to know better. */
  LanguageDetector BELIEVING = (text, hint) -> new DetectedLanguage(hint, 1, text);

  /**
   * The language of a message; the hint where the message itself tells too little.
   *
   * @param text as the customer wrote it, possibly one word
   * @param hint the language of the conversation so far, or of the page
   */
  DetectedLanguage detect(String text, Language hint);
}
