package io.okienko.channels.support;

import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.bot.understanding.Understander;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a while to train and never changes, so all houses of a test run share it. */
final class SharedUnderstander {
  private static @Nullable Understander trained;

  private SharedUnderstander() {}

  static synchronized Understander get() {
    if (trained == null) {
      trained =
          new DefaultUnderstander(
              new EvidenceLanguageDetector(Language.BUILT_IN),
              new TrainedIntentClassifier(
                  Language.BUILT_IN, _ -> List.of(), SentenceEncoders.NONE));
    }
    return trained;
  }
}
