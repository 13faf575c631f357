package io.okienko.server;

import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.BankDetails;
import io.okienko.bot.reply.PhraseBook;
import io.okienko.bot.reply.TargetPrecision;
import io.okienko.bot.spi.AnswerCalibration;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.UnansweredQuestions;
import io.okienko.bot.understanding.Understander;
import io.okienko.server.configuration.Configuration;
import java.time.Clock;

/** Makes bots that speak and decide as an installation is set up. */
final class Bots {
  private Bots() {}

  /**
   * @param calibration of the finder
   */
  static AnsweringBot bot(
      Configuration configuration,
      Understander understander,
      AnswerFinder finder,
      AnswerCalibration calibration,
      UnansweredQuestions unanswered,
      Clock clock) {
    var bank = new BankDetails(configuration.bank().name(), configuration.bank().emergencyPhone());
    return new AnsweringBot(
        understander,
        finder,
        unanswered,
        new PhraseBook(bank),
        new TargetPrecision(calibration, configuration.answerPrecision(), configuration.clarify()),
        clock);
  }
}
