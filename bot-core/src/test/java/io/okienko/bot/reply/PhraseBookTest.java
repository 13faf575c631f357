package io.okienko.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.understanding.Intent;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseBookTest {
  private static final PhraseBook PHRASES =
      new PhraseBook(new BankDetails("Aldera Bank", "+48 22 555 01 11"));

  static Stream<Language> languages() {
    return Language.BUILT_IN.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEverySentenceAndNoOther(Language language) throws IOException {
    Properties catalogue = new Properties();
    try (var in = PhraseBook.class.getResourceAsStream("phrases_" + language + ".properties")) {
      catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    assertThat(catalogue.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Phrase.values()).map(Phrase::key).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void sentencesAreFilledInAndFreeOfMarkup(Language language) {
    for (Phrase phrase : Phrase.values()) {
      assertThat(PHRASES.say(phrase, language))
          .as(phrase.key())
          .isNotBlank()
          .doesNotContain("{", "}", "<", ">", "&");
    }
    assertThat(PHRASES.say(Phrase.GREETING, language)).contains("Aldera Bank", "Okienko");
    assertThat(PHRASES.say(Phrase.URGENT, language)).contains("+48 22 555 01 11");
    assertThat(PHRASES.say(Phrase.IN_DANGER, language)).contains("+48 22 555 01 11");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theGreetingIsOneSentence(Language language) {
    assertThat(PHRASES.say(Phrase.GREETING, language).replaceAll("[^.?。？]", "")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aBankThatGivesNoEmergencyPhoneIsNotQuotedWithOne(Language language) {
    var phrases = new PhraseBook(new BankDetails("Aldera Bank", ""));

    assertThat(phrases.say(Phrase.URGENT, language))
        .isEqualTo(PHRASES.say(Phrase.URGENT_WITHOUT_PHONE, language))
        .doesNotContain("+48 22 555 01 11");
    assertThat(phrases.say(Phrase.IN_DANGER, language))
        .isEqualTo(PHRASES.say(Phrase.IN_DANGER_WITHOUT_PHONE, language))
        .doesNotContain("+48 22 555 01 11");
    assertThat(phrases.say(Phrase.URGENT_IN_WRITING, language))
        .isEqualTo(PHRASES.say(Phrase.URGENT_IN_WRITING_WITHOUT_PHONE, language));
    assertThat(phrases.say(Phrase.IN_DANGER_IN_WRITING, language))
        .isEqualTo(PHRASES.say(Phrase.IN_DANGER_IN_WRITING_WITHOUT_PHONE, language));
    for (Phrase phrase : Phrase.values()) {
      if (PHRASES.say(phrase, language).contains("+48 22 555 01 11")) {
        assertThat(phrase)
            .isIn(
                Phrase.URGENT,
                Phrase.URGENT_IN_WRITING,
                Phrase.IN_DANGER,
                Phrase.IN_DANGER_IN_WRITING);
      }
    }
  }

  @Test
  void U06_theChoiceToTalkToAPersonIsUnderstoodInEveryLanguage() {
    try (var classifier =
        new TrainedIntentClassifier(Language.BUILT_IN, _ -> List.of(), SentenceEncoders.NONE)) {
      for (Language said : Language.BUILT_IN) {
        for (Language heard : Language.BUILT_IN) {
          assertThat(classifier.classify(PHRASES.say(Phrase.PERSON, said), heard).intent())
              .as("%s, heard as %s", said, heard)
              .isEqualTo(Intent.PERSON);
        }
      }
    }
  }

  @Test
  void aLanguageWithoutACatalogueHearsEnglish() {
    assertThat(PHRASES.say(Phrase.PERSON, new Language("de"))).isEqualTo("Talk to a person");
  }
}
