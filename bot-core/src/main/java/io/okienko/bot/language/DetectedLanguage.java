package io.okienko.bot.language;

/**
 * The language of a message and how sure that is.
 *
 * @param confidence 0 to 1
 * @param text the message in the language's own letters: Russian that was typed in Latin ones is
 *     read as it was meant
 */
public record DetectedLanguage(Language language, double confidence, String text) {
  public DetectedLanguage {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is between 0 and 1, not " + confidence);
    }
  }
}
