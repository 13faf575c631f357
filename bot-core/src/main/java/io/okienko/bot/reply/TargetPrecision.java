package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerCalibration;

/**
 * The bot must be as sure as it takes for a chosen share of its answers to be right; what that
 * takes, each language's own articles tell.
 */
public final class TargetPrecision implements ThresholdsByLanguage {
  /**
   * Chosen on the sample bank, whose variants are worded as differently as its editors could;
   * customers stay nearer, and of what they are answered more is right.
   */
  public static final double DEFAULT = 0.8;

  private final AnswerCalibration calibration;
  private final double precision;
  private final double clarify;

  /**
   * @param precision of the answers that are given at once, above 0 and below 1
   * @param clarify see {@link Thresholds#clarify}
   */
  public TargetPrecision(AnswerCalibration calibration, double precision, double clarify) {
    this.calibration = calibration;
    this.precision = precision;
    this.clarify = clarify;
  }

  @Override
  public Thresholds of(Language language) {
    double answer = calibration.confidenceFor(precision, language);
    return new Thresholds(Math.max(answer, clarify), clarify);
  }
}
