package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.PublishedQuestions;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.SentenceEncoders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What editors publish teaches the classifier, without anybody waiting for it. */
class RetrainingTest {
  private static final String RUNES = "what do glowing vault runes mean";
  private static final List<PublishedQuestion> ABOUT_RUNES =
      List.of(
          new PublishedQuestion("glowing vault runes", true),
          new PublishedQuestion("the vault runes are glowing", true),
          new PublishedQuestion("what if glowing runes show on the vault", true),
          new PublishedQuestion("vault runes mean trouble", true),
          new PublishedQuestion("do glowing runes on a vault mean fire", true));

  @Test
  void learnsFromAnUrgentArticle() throws InterruptedException {
    var published = new AtomicReference<List<PublishedQuestion>>(List.of());
    try (var classifier =
        new TrainedIntentClassifier(
            List.of(Language.ENGLISH), _ -> published.get(), SentenceEncoders.NONE)) {
      assertThat(intent(classifier)).isEqualTo(Intent.QUESTION);

      published.set(ABOUT_RUNES);
      classifier.retrainSoon();

      waitUntilUrgent(classifier);
    }
  }

  @Test
  void aLanguageThatCannotBeTrainedDoesNotKeepTheOthersFromIt() throws InterruptedException {
    var fails = new AtomicBoolean();
    PublishedQuestions published =
        language -> {
          if (language.equals(Language.POLISH) && fails.get()) {
            throw new IllegalStateException("no questions for now");
          }
          return fails.get() ? ABOUT_RUNES : List.of();
        };
    try (var classifier =
        new TrainedIntentClassifier(
            List.of(Language.POLISH, Language.ENGLISH), published, SentenceEncoders.NONE)) {
      fails.set(true);
      classifier.retrainSoon();

      waitUntilUrgent(classifier);
      assertThat(classifier.classify("zgubiłem kartę", Language.POLISH).intent())
          .isEqualTo(Intent.URGENT);
    }
  }

  @Test
  void whatIsPublishedWhileItStopsHarmsNothing() {
    var classifier =
        new TrainedIntentClassifier(
            List.of(Language.ENGLISH), _ -> List.of(), SentenceEncoders.NONE);
    classifier.close();

    assertThatCode(classifier::retrainSoon).doesNotThrowAnyException();
  }

  private static void waitUntilUrgent(IntentClassifier classifier) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (intent(classifier) != Intent.URGENT) {
      assertThat(System.nanoTime()).as("retrained in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static Intent intent(IntentClassifier classifier) {
    return classifier.classify(RUNES, Language.ENGLISH).intent();
  }
}
