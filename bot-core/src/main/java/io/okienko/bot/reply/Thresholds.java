package io.okienko.bot.reply;

/**
 * How sure the bot must be, as probabilities that an article is the right one.
 *
 * @param answer from here on it answers at once
 * @param clarify from here on it offers the article as a choice; below it says that it does not
 *     know
 */
public record Thresholds(double answer, double clarify) {
  /** From here on a choice helps more often than it is in the way; chosen on the sample bank. */
  public static final double DEFAULT_CLARIFY = 0.12;

  public Thresholds {
    if (!(0 <= clarify && clarify <= answer && answer <= 1)) {
      throw new IllegalArgumentException(
          "thresholds must be 0 <= clarify <= answer <= 1, not " + clarify + " and " + answer);
    }
  }
}
