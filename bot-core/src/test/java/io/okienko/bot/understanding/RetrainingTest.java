package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.SentenceEncoders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What editors publish teaches the classifier, without anybody waiting for it. */
class RetrainingTest {
  private static final String RUNES = "what do glowing vault runes mean";

  @Test
  void learnsFromAnUrgentArticle() throws InterruptedException {
    var published = new AtomicReference<List<PublishedQuestion>>(List.of());
    try (var classifier =
        new TrainedIntentClassifier(
            List.of(Language.ENGLISH), _ -> published.get(), SentenceEncoders.NONE)) {
      assertThat(intent(classifier)).isEqualTo(Intent.QUESTION);

      published.set(
          List.of(
              new PublishedQuestion("glowing vault runes", true),
              new PublishedQuestion("the vault runes are glowing", true),
              new PublishedQuestion("what if glowing runes show on the vault", true),
              new PublishedQuestion("vault runes mean trouble", true),
              new PublishedQuestion("do glowing runes on a vault mean fire", true)));
      classifier.retrainSoon();

      waitUntilUrgent(classifier);
    }
  }

  private static void waitUntilUrgent(IntentClassifier classifier) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (intent(classifier) != Intent.URGENT) {
      assertThat(System.nanoTime()).as("retrained in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static Intent intent(IntentClassifier classifier) {
    return classifier.classify(RUNES, Language.ENGLISH).intent();
  }
}
