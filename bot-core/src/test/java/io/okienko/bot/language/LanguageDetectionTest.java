package io.okienko.bot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers really write is short, without accents, and not always in the page's language. */
class LanguageDetectionTest {
  private static final LanguageDetector DETECTOR = new EvidenceLanguageDetector(Language.BUILT_IN);

  @ParameterizedTest(name = "\"{0}\" on a page in {1} is {2}")
  @CsvSource({
    "Hi, en, en",
    "ok, hu, hu",
    "ok, pl, pl",
    "karta, pl, pl",
    "karta, en, pl",
    "kredit, hu, hu",
    "card, pl, en",
    "kártya, pl, hu",
    "карта, pl, ru",
    "dzień dobry, en, pl",
    "dzien dobry, en, pl",
    "köszi, pl, hu",
    "koszonom, pl, hu",
    "спасибо, hu, ru",
    "你好, pl, zh",
    "谢谢, en, zh",
    "zgubilem karte, en, pl",
    "zgubilem karte, hu, pl",
    "jak zablokowac karte, hu, pl",
    "szeretnek szamlat nyitni, pl, hu",
    "how do I block my card, pl, en",
    "I lost my card, hu, en",
    "thanks, hu, en",
    "Потерял карту в Испании, pl, ru",
    "我的银行卡丢了, en, zh",
    "iPhone 上怎么安装应用, en, zh",
    "limit, hu, hu",
    "limit, pl, pl"
  })
  void shortTexts(String text, String page, String expected) {
    assertThat(DETECTOR.detect(text, new Language(page)).language())
        .isEqualTo(new Language(expected));
  }

  @ParameterizedTest(name = "\"{0}\" tells nothing, so it stays with the page")
  @CsvSource({"?, pl", "12345, hu", "👍, ru", "🙂 1, zh", "'', en"})
  void withoutLettersThePageDecides(String text, String page) {
    DetectedLanguage detected = DETECTOR.detect(text, new Language(page));

    assertThat(detected.language()).isEqualTo(new Language(page));
    assertThat(detected.confidence()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void neverNamesALanguageThatIsNotConfigured() {
    LanguageDetector polishAndEnglish =
        new EvidenceLanguageDetector(List.of(Language.POLISH, Language.ENGLISH));

    assertThat(polishAndEnglish.detect("szeretnék számlát nyitni", Language.ENGLISH).language())
        .isIn(Language.POLISH, Language.ENGLISH);
    assertThat(polishAndEnglish.detect("我的银行卡丢了", Language.ENGLISH).language())
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void aLanguageWithoutExamplesIsToldByTheGeneralModel() {
    Language german = new Language("de");
    LanguageDetector withGerman = new EvidenceLanguageDetector(List.of(Language.ENGLISH, german));

    assertThat(
            withGerman
                .detect("Ich habe leider meine Karte verloren, was soll ich jetzt tun?", german)
                .language())
        .isEqualTo(german);
  }

  @ParameterizedTest(name = "\"{0}\" on a page in {1} is Russian: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rfr pf,kjrbhjdfnm rfhne | ru | как заблокировать карту",
        "gjnthzk rfhne | ru | потерял карту",
        "[jxe pfrhsnm cxtn | pl | хочу закрыть счет",
        "kak zablokirovat kartu | ru | как заблокироват карту",
        "poteryal kartu, chto delat | ru | потерял карту, что делат",
        "hochu zakryt schet v vashem banke | en | хочу закрыт щет в вашем банке"
      })
  void russianInLatinLettersIsReadAsItWasMeant(String text, String page, String expected) {
    DetectedLanguage detected = DETECTOR.detect(text, new Language(page));

    assertThat(detected.language()).isEqualTo(Language.RUSSIAN);
    assertThat(detected.text()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "\"{0}\" on a Russian page is {1}")
  @CsvSource({
    "how do I block my card, en",
    "zgubilem karte, pl",
    "jak zablokowac karte, pl",
    "szeretnek szamlat nyitni, hu",
    "I lost my card, en",
    "iban, ru",
    "pin, ru",
    "apple pay, ru"
  })
  void otherLanguagesOnARussianPageStayThemselves(String text, String expected) {
    DetectedLanguage detected = DETECTOR.detect(text, Language.RUSSIAN);

    assertThat(detected.text()).isEqualTo(text);
    if (!expected.equals("ru")) {
      assertThat(detected.language()).isEqualTo(new Language(expected));
    }
  }

  @Test
  void aBankThatKnowsNoRussianReadsNone() {
    LanguageDetector withoutRussian =
        new EvidenceLanguageDetector(List.of(Language.POLISH, Language.ENGLISH));

    assertThat(withoutRussian.detect("rfr pf,kjrbhjdfnm rfhne", Language.POLISH).text())
        .isEqualTo("rfr pf,kjrbhjdfnm rfhne");
  }

  @Test
  void aBankThatKnowsOnlyRussianReadsItInLatinLettersToo() {
    LanguageDetector russian = new EvidenceLanguageDetector(List.of(Language.RUSSIAN));

    assertThat(russian.detect("rfr jnrhsnm cxtn", Language.RUSSIAN).text())
        .isEqualTo("как открыть счет");
  }
}
