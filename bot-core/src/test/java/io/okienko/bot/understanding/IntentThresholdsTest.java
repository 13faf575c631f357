package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoders;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One clause may tell of danger in passing, or only sound like it. */
class IntentThresholdsTest {
  private static final TrainedIntentClassifier CLASSIFIER =
      new TrainedIntentClassifier(List.of(Language.ENGLISH), _ -> List.of(), SentenceEncoders.NONE);

  /** In a short message that may be an emergency. */
  private static final String WORRIED = "My father thought his money was gone";

  @AfterAll
  static void close() {
    CLASSIFIER.close();
  }

  @Test
  void theLongerTheStoryTheSurerAClauseMustBe() {
    IntentThresholds thresholds = IntentThresholds.DEFAULT;

    assertThat(thresholds.urgentInPassing(0)).isEqualTo(0.8);
    assertThat(thresholds.urgentInPassing(1)).isEqualTo(0.8);
    assertThat(thresholds.urgentInPassing(2)).isCloseTo(0.8, within(1e-9));
    assertThat(thresholds.urgentInPassing(4)).isCloseTo(0.9, within(1e-9));
    assertThat(thresholds.urgentInPassing(20)).isCloseTo(0.98, within(1e-9));
  }

  @Test
  void aClauseOfALongStoryThatSoundsALittleLikeDangerIsNoAlarm() {
    String question = "He would like to open an account with you, what must he bring?";
    String story =
        "My father moved in with us last spring, from a small village. He had a savings book, a"
            + " very old one, with a red cover. "
            + WORRIED
            + ". It all ended well. "
            + question;

    assertThat(intent(WORRIED + ". " + question)).isEqualTo(Intent.URGENT);
    assertThat(intent(story)).isEqualTo(Intent.QUESTION);
  }

  @Test
  void whatIsClearlyDangerStaysSoBesideAQuestionAndInALongStory() {
    assertThat(intent("My card was stolen. What are your opening hours?")).isEqualTo(Intent.URGENT);
    assertThat(
            intent(
                "We moved in last spring, from a small village. We have a cat, a very old one,"
                    + " with red fur. My card was stolen. It is raining. What are your opening"
                    + " hours?"))
        .isEqualTo(Intent.URGENT);
  }

  private static Intent intent(String text) {
    return CLASSIFIER.classify(text, Language.ENGLISH).intent();
  }
}
