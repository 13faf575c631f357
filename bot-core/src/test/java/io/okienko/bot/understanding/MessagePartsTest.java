package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePartsTest {

  @Test
  void aStoryIsCutIntoItsSentences() {
    assertThat(
            MessageParts.of(
                "I moved to Kraków last week. I have a 3.5 % deposit with you!\n"
                    + "how do I change my address",
                Language.ENGLISH))
        .containsExactly(
            "I moved to Kraków last week.",
            "I have a 3.5 % deposit with you!",
            "how do I change my address");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | How do I block my card and what does a new one cost?"
            + " | How do I block my card | what does a new one cost?",
        "pl | Jak zablokować kartę i ile kosztuje nowa karta?"
            + " | Jak zablokować kartę | ile kosztuje nowa karta?",
        "hu | Hogyan tilthatom le a kártyámat és mennyibe kerül az új?"
            + " | Hogyan tilthatom le a kártyámat | mennyibe kerül az új?",
        "ru | Как заблокировать карту и сколько стоит новая?"
            + " | Как заблокировать карту | сколько стоит новая?",
        "zh | 怎么锁定银行卡，补办新卡要多少钱？ | 怎么锁定银行卡 | 补办新卡要多少钱？",
        "zh | 怎么锁定银行卡还有补办新卡要多少钱 | 怎么锁定银行卡 | 补办新卡要多少钱",
        "en | How do I block my card, how do I open an account?"
            + " | How do I block my card | how do I open an account?"
      })
  void oneSentenceMayAskTwoQuestions(String language, String message, String first, String second) {
    assertThat(MessageParts.of(message, new Language(language))).containsExactly(first, second);
  }

  @Test
  void chineseSentencesNeedNoBlankBetweenThem() {
    assertThat(MessageParts.of("我的卡不见了。怎么锁定银行卡？", Language.CHINESE))
        .containsExactly("我的卡不见了。", "怎么锁定银行卡？");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "how do I block my card",
        "How do I block my card?",
        "block and freeze",
        // what is left of it asks nothing
        "Hi, how do I block my card?",
        "Hello! How do I block my card? Thanks!",
        "Jak zablokować kartę i PIN?",
        "你好，怎么锁卡？",
        // no end of a sentence
        "is 3.5 % of www.bank.example true",
        // what joins in Polish does not in English
        "my salary has not arrived what can i do about it",
        // joined words that only look like "and"
        "how do I understand candidates"
      })
  void thereMayBeNothingToCut(String message) {
    assertThat(MessageParts.of(message, Language.ENGLISH)).isEmpty();
  }

  /** Sentences of a story go before its halves: they are whole thoughts. */
  @Test
  void sentencesAreNotCutFurther() {
    assertThat(
            MessageParts.of(
                "I lost my job and my flat. How do I pause my loan and my card?", Language.ENGLISH))
        .containsExactly("I lost my job and my flat.", "How do I pause my loan and my card?");
  }

  @Test
  void ofALongStoryTheLastSentencesAreLookedAt() {
    assertThat(
            MessageParts.of(
                "The first sentence. The second sentence. The third sentence."
                    + " The fourth sentence. The fifth sentence.",
                Language.ENGLISH))
        .containsExactly(
            "The second sentence.",
            "The third sentence.",
            "The fourth sentence.",
            "The fifth sentence.");
  }

  @Test
  void whatHasAQuestionMarkIsLookedAtBeforeWhatHasNone() {
    assertThat(
            MessageParts.of(
                "The first question? The second sentence. The third sentence."
                    + " The fourth sentence. The fifth sentence.",
                Language.ENGLISH))
        .containsExactly(
            "The first question?",
            "The third sentence.",
            "The fourth sentence.",
            "The fifth sentence.");
    assertThat(MessageParts.of("第一个问题是什么？第二句话在这里。第三句话在这里。第四句话在这里。第五句话在这里。", Language.ENGLISH))
        .startsWith("第一个问题是什么？")
        .hasSize(4);
  }
}
