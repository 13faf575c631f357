package io.okienko.bot.understanding;

/**
 * What a message wants and how sure that is.
 *
 * @param confidence 0 to 1
 */
public record ClassifiedIntent(Intent intent, double confidence) {
  public ClassifiedIntent {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is between 0 and 1, not " + confidence);
    }
  }
}
