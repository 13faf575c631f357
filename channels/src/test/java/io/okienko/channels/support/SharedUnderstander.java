package io.okienko.channels.support;

import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.language.LanguageDetector;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.bot.understanding.Understander;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a while to train and never changes, so all houses of a test run share it. */
final class SharedUnderstander {
  private static @Nullable Understander trained;

  private static @Nullable LanguageDetector detector;

  private SharedUnderstander() {}

  static synchronized LanguageDetector languages() {
    if (detector == null) {
      detector = new EvidenceLanguageDetector(Language.BUILT_IN);
    }
    return detector;
  }

  static synchronized Understander get() {
    if (trained == null) {
      trained =
          new DefaultUnderstander(
              languages(),
              new TrainedIntentClassifier(
                  Language.BUILT_IN, _ -> List.of(), SentenceEncoders.NONE));
    }
    return trained;
  }
}
