package io.okienko.kb.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.language.LanguageDetector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors are told about words that shut somebody out. */
class TextAdviceTest {
  private static final TextAdvice ADVICE =
      new TextAdvice(LanguageDetector.BELIEVING, KnownTerms.EVERYDAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Press the green button. | green button",
        "en | The form is on the right. | on the right",
        "en | Speak after you hear the beep. | after you hear the beep",
        "pl | Proszę nacisnąć zielony przycisk. | zielony przycisk",
        "pl | Menu jest po lewej stronie. | po lewej",
        "pl | Ikona w prawym górnym rogu. | w prawym górnym rogu",
        "hu | Nyomja meg a zöld gombot. | zöld gombot",
        "hu | A menü a jobb oldalon van. | jobb oldalon",
        "ru | Нажмите зелёную кнопку. | зелёную кнопку",
        "ru | Меню находится справа. | справа",
        "zh | 请点击绿色按钮。 | 绿色按钮",
        "zh | 菜单在左上角。 | 左上角",
      })
  void s04_directions_for_the_eye_or_the_ear_alone_are_pointed_out(
      String language, String text, String words) {
    assertThat(ADVICE.on("<p>" + text + "</p>", new Language(language)))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.code()).isEqualTo(Notice.SENSORY_INSTRUCTION);
          assertThat(notice.message()).contains('"' + words + '"');
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | You have the right to complain.",
        "en | Choose Cards, then Block.",
        "pl | Mają Państwo prawo do reklamacji.",
        "hu | Joga van panaszt tenni.",
        "ru | Вы вправе подать жалобу с большой пользой.",
        "zh | 您有权利投诉。",
      })
  void s04_other_words_are_left_alone(String language, String text) {
    assertThat(ADVICE.on("<p>" + text + "</p>", new Language(language))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The APR is 8%. | APR",
        "pl | RRSO wynosi 8%. | RRSO",
        "ru | Укажите БИК банка. | БИК",
        "hu | A THM 8%. | THM",
        "zh | 请输入 IBAN。 | IBAN",
      })
  void u04_an_abbreviation_that_nobody_explains_is_pointed_out(
      String language, String text, String term) {
    assertThat(ADVICE.on("<p>" + text + "</p>", new Language(language)))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.code()).isEqualTo(Notice.ABBREVIATION_UNEXPLAINED);
          assertThat(notice.message()).contains('"' + term + '"');
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The annual percentage rate (APR) is 8%. The APR may change.",
        "en | The APR (annual percentage rate) is 8%.",
        "en | Type your PIN. You get an SMS.",
        "hu | Írja be a PIN-kódot.",
      })
  void u04_what_is_explained_or_known_to_all_is_fine(String language, String text) {
    assertThat(ADVICE.on("<p>" + text + "</p>", new Language(language))).isEmpty();
  }

  @Test
  void u04_what_a_glossary_knows_is_fine() {
    TextAdvice withGlossary =
        new TextAdvice(LanguageDetector.BELIEVING, (term, _) -> term.equals("APR"));
    assertThat(withGlossary.on("<p>The APR is 8%.</p>", Language.ENGLISH)).isEmpty();
    assertThat(withGlossary.on("<p>Type your PIN.</p>", Language.ENGLISH)).hasSize(1);
    TextAdvice withBoth =
        new TextAdvice(
            LanguageDetector.BELIEVING, KnownTerms.EVERYDAY.or((term, _) -> term.equals("APR")));
    assertThat(withBoth.on("<p>Type your PIN. The APR is 8%.</p>", Language.ENGLISH)).isEmpty();
  }

  @Test
  void c02_a_paragraph_in_another_language_is_pointed_out() {
    TextAdvice advice =
        new TextAdvice(new EvidenceLanguageDetector(Language.BUILT_IN), KnownTerms.EVERYDAY);
    String english = "<p>Open the app, choose the card and lock it for as long as you like.</p>";
    String polish = "<p>Proszę otworzyć aplikację, wybrać kartę i zablokować ją na jakiś czas.</p>";

    assertThat(advice.on(english + polish, Language.ENGLISH))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.code()).isEqualTo(Notice.OTHER_LANGUAGE);
          assertThat(notice.message()).contains("(pl)", "Proszę otworzyć aplikację");
        });
    assertThat(advice.on(polish, Language.POLISH)).isEmpty();
    assertThat(advice.on("<p>Choose Karty, then Zablokuj.</p>", Language.ENGLISH))
        .extracting(Notice::code)
        .isEqualTo(List.of());
  }
}
