package io.okienko.kb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.okienko.bot.language.Language;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told about answers that are hard to read. */
class AnswerAdviceTest {

  @ParameterizedTest
  @CsvSource({
    "pl, Kliknij tutaj",
    "pl, tutaj.",
    "en, HERE",
    "en, read more »",
    "hu, Kattintson ide!",
    "ru, подробнее…",
    "zh, 点击这里",
    "en, https://bank.example/help/cards",
    "pl, www.bank.example",
    "hu, bank.example/kartyak",
    "ru, /bank/ru/cards",
  })
  void k19_a_link_that_says_nothing_when_read_alone_is_pointed_out(String language, String words) {
    assertThat(AnswerAdvice.on("<p><a href=\"/help\">" + words + "</a></p>", language(language)))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.code()).isEqualTo(Notice.LINK_TEXT_UNCLEAR);
          assertThat(notice.message())
              .contains(words.substring(0, words.length() - 1).replaceAll("[ ».…!]+$", ""));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "pl, Karty: zastrzeganie",
    "en, What we do here",
    "hu, tutaj",
    "zh, 更多储蓄产品",
    "en, help@bank.example",
    "en, +48 22 555 01 00"
  })
  void a_link_that_says_where_it_leads_is_fine(String language, String words) {
    assertThat(AnswerAdvice.on("<p><a href=\"/help\">" + words + "</a></p>", language(language)))
        .isEmpty();
  }

  @Test
  void a_link_full_of_punctuation_is_looked_at_once() {
    String words = "here" + "!".repeat(200_000) + "x";

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThat(
                    AnswerAdvice.on("<p><a href=\"/help\">" + words + "</a></p>", language("en")))
                .isEmpty());
  }

  @Test
  void a_sentence_may_have_25_words_or_60_ideographs() {
    String words = "Every" + " word".repeat(23) + " ";
    String ideographs = "字".repeat(60);

    assertThat(AnswerAdvice.on("<p>" + words + "end. " + words + "end.</p>", language("en")))
        .isEmpty();
    assertThat(AnswerAdvice.on("<p>" + ideographs + "。" + ideographs + "。</p>", language("zh")))
        .isEmpty();
    assertThat(AnswerAdvice.on("<ul><li>One " + words + "end.</li></ul>", language("en")))
        .singleElement()
        .satisfies(notice -> assertThat(notice.message()).contains("\"One Every word"));
    assertThat(AnswerAdvice.on("<p>" + ideographs + "字。</p>", language("zh")))
        .extracting(Notice::code)
        .containsExactly(Notice.LONG_SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NEVER TELL ANYONE", "НИКОМУ НЕ ГОВОРИТЕ", "IMPORTANT", "WAŻNA ZASADA DLA"})
  void shouting_is_pointed_out(String words) {
    assertThat(AnswerAdvice.on("<p>Well, " + words + " it.</p>", Optional.empty()))
        .extracting(Notice::code)
        .containsExactly(Notice.ALL_CAPS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEPA", "SEPA SWIFT", "PIN and BIC", "IBAN PL61"})
  void abbreviations_are_not_shouting(String words) {
    assertThat(AnswerAdvice.on("<p>Use " + words + ".</p>", Optional.empty())).isEmpty();
  }

  @Test
  void headings_start_at_the_upper_level() {
    assertThat(AnswerAdvice.on("<h4>a</h4><h3>b</h3>", Optional.empty()))
        .extracting(Notice::code)
        .containsExactly(Notice.HEADING_ORDER);
    assertThat(AnswerAdvice.on("<h3>a</h3><h4>b</h4>", Optional.empty())).isEmpty();
  }

  private static Optional<Language> language(String tag) {
    return Optional.of(new Language(tag));
  }
}
