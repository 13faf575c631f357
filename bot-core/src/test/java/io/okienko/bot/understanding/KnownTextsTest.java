package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.PublishedQuestions.PublishedQuestion;
import io.okienko.bot.spi.SentenceEncoders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes an example word for word is understood without a classifier. */
class KnownTextsTest {
  private static final KnownTexts KNOWN =
      KnownTexts.of(
          List.of(
              new LabelledText("Zgubiłem kartę!", "URGENT"),
              new LabelledText("Hogyan nyithatok számlát?", "QUESTION"),
              new LabelledText("怎么锁卡？", "QUESTION"),
              new LabelledText("help me", "PERSON"),
              new LabelledText("Help me!", "URGENT"),
              new LabelledText("help me", "URGENT")));

  @ParameterizedTest(name = "\"{0}\" is known for {1}")
  @CsvSource({
    "Zgubiłem kartę!, URGENT",
    "ZGUBILEM   KARTE, URGENT",
    "'zgubiłem, kartę...', URGENT",
    "hogyan nyithatok szamlat, QUESTION",
    "怎么锁卡, QUESTION"
  })
  void caseAccentsAndPunctuationMakeNoOtherText(String text, Intent expected) {
    assertThat(KNOWN.find(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"zgubiłem kartę wczoraj", "kartę zgubiłem", "zgubiłem", "锁卡"})
  void anotherWordMoreOrLessMakesAnotherText(String text) {
    assertThat(KNOWN.find(text)).isEmpty();
  }

  @Test
  void ofATextThatStandsForTwoIntentsNothingIsKnown() {
    assertThat(KNOWN.find("help me")).isEmpty();
  }

  /** Its words sound like no danger at all: the editor knows better. */
  @Test
  void aPublishedTextWordForWordIsCertainlyWhatTheEditorSays() {
    var swallowed = new PublishedQuestion("The machine swallowed my plastic", true);
    var guide = new PublishedQuestion("What if somebody stole my card abroad?", false);
    try (var classifier =
        new TrainedIntentClassifier(
            List.of(Language.ENGLISH), _ -> List.of(swallowed, guide), SentenceEncoders.NONE)) {

      assertThat(classifier.classify("the machine swallowed my plastic!!", Language.ENGLISH))
          .isEqualTo(new ClassifiedIntent(Intent.URGENT, 1));
      assertThat(classifier.classify(guide.text(), Language.ENGLISH))
          .isEqualTo(new ClassifiedIntent(Intent.QUESTION, 1));
      assertThat(classifier.classify("a machine swallowed my plastic", Language.ENGLISH))
          .extracting(ClassifiedIntent::confidence)
          .isNotEqualTo(1.0);
    }
  }
}
