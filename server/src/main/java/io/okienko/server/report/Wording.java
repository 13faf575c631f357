package io.okienko.server.report;

import io.okienko.bot.evaluation.Calibration;
import java.util.Locale;

/** Numbers and texts as people read them; the same on every machine. */
final class Wording {
  private static final String CUT = " ...";

  private Wording() {}

  /** Groups of three digits, with a space between. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
  }

  /** A share of 1 in percent, with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A share of 1 in whole percent. */
  static String wholePercent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A threshold as it is written into a configuration. */
  static String threshold(double confidence) {
    return String.format(Locale.ROOT, "%.3f", confidence);
  }

  /** The confidences of a bin, in percent. */
  static String range(Calibration.Bin bin) {
    return String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * bin.from(), 100 * bin.to());
  }

  /** Keeps each number in one line, together with its percent sign. */
  static String unbroken(String text) {
    return text.replaceAll("(?<=\\d) (?=[\\d%])", "\u00a0");
  }

  /**
   * One line, without anything that would steer a terminal.
   *
   * @param limit in characters as Unicode counts them, so that none is cut in two
   */
  static String excerpt(String text, int limit) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= limit) {
      return line;
    }
    int end = line.offsetByCodePoints(0, limit - CUT.length());
    return line.substring(0, end).stripTrailing() + CUT;
  }
}
