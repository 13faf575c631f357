package io.okienko.kb.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are worked out by hand from the published formulas. */
class ReadingLevelTest {

  /** Ten words, two sentences, eleven syllables. */
  @Test
  void u03_english_is_measured_in_school_years() {
    assertThat(value("<p>Open the app. Then press the name of the card.</p>", "en"))
        .isCloseTo(0.39 * 5 + 11.8 * 1.1 - 15.59, within(0.001));
  }

  /** Seven words, two sentences, one word of four syllables. */
  @Test
  void u03_polish_is_measured_by_sentences_and_words_of_four_syllables() {
    assertThat(value("<p>Proszę otworzyć aplikację. To nic nie kosztuje.</p>", "pl"))
        .isCloseTo(Math.hypot(7 / 2.0, 100 * 1 / 7.0) / 2, within(0.001));
  }

  /** Cut at the colon and at the end of the item: three clauses, eight words, two long ones. */
  @Test
  void u03_russian_and_hungarian_are_measured_by_long_words() {
    String russian = "<p>В приложении есть раздел: Карты.</p><ul><li>Нажмите его здесь</li></ul>";
    assertThat(value(russian, "ru")).isCloseTo(8 / 3.0 + 100 * 2 / 8.0, within(0.001));
    assertThat(value("<p>Nyissa meg az alkalmazást.</p>", "hu"))
        .isCloseTo(4 + 100 * 1 / 4.0, within(0.001));
  }

  @Test
  void u03_chinese_is_measured_by_words_in_a_sentence() {
    assertThat(value("<p>请打开手机应用；选择银行卡。</p>", "zh")).isCloseTo(3, within(0.6));
  }

  @ParameterizedTest
  @CsvSource({
    "en, institutional responsibilities notwithstanding",
    "pl, niezwłoczne poinformowanie przedstawicieli finansowych",
    "hu, haladéktalanul értesítendő pénzintézetünk ügyfélszolgálata",
    "ru, незамедлительное информирование уполномоченных представителей",
    "zh, 客户应当按照本行规定及时向有关部门提交全部必要的书面申请材料并且承担由此产生的一切法律责任和费用",
  })
  void u03_what_reads_like_a_contract_is_above_the_limit(String language, String words) {
    ReadingLevel level = level("<p>" + words + ".</p>", language);
    assertThat(level.value()).isGreaterThan(level.measure().limit());
    assertThat(level.isEasy()).isFalse();
  }

  @Test
  void the_address_behind_a_link_is_not_read() {
    double plain = value("<p>See the price list.</p>", "en");
    String linked = "<p>See the <a href=\"/bank/en/a-very-long-address\">price list</a>.</p>";
    assertThat(value(linked, "en")).isEqualTo(plain);
  }

  @Test
  void a_text_without_words_or_a_language_without_a_measure_has_no_level() {
    assertThat(ReadingLevel.of("<p>+48 22 555 01 11</p>", Language.ENGLISH)).isEmpty();
    assertThat(ReadingLevel.of("<p>Öffnen Sie die App.</p>", new Language("de"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"card, 1", "late, 1", "table, 2", "wanted, 2", "charged, 1", "the, 1", "payment, 2"})
  void syllables_of_english_words(String word, int syllables) {
    assertThat(Syllables.inEnglish(word)).isEqualTo(syllables);
  }

  @ParameterizedTest
  @CsvSource({"karta, 2", "nie, 1", "aplikacja, 4", "pieniądze, 3", "zablokować, 4", "w, 1"})
  void syllables_of_polish_words(String word, int syllables) {
    assertThat(Syllables.inPolish(word)).isEqualTo(syllables);
  }

  private static double value(String html, String language) {
    return level(html, language).value();
  }

  private static ReadingLevel level(String html, String language) {
    return ReadingLevel.of(html, new Language(language)).orElseThrow();
  }
}
