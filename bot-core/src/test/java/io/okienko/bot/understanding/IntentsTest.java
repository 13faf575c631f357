package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoders;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** None of these sentences is among the examples that the classifier was trained with. */
class IntentsTest {
  private static final TrainedIntentClassifier CLASSIFIER =
      new TrainedIntentClassifier(Language.BUILT_IN, _ -> List.of(), SentenceEncoders.NONE);
  private static final Understander UNDERSTANDER =
      new DefaultUnderstander(new EvidenceLanguageDetector(Language.BUILT_IN), CLASSIFIER);

  @AfterAll
  static void close() {
    CLASSIFIER.close();
  }

  @ParameterizedTest(name = "{1} on a page in {0} is {2}")
  @CsvSource({
    "en, good afternoon to you, GREETING",
    "pl, Dzień dobry bardzo, GREETING",
    "hu, Jó napot mindenkinek, GREETING",
    "ru, Здравствуйте всем, GREETING",
    "zh, 您好呀, GREETING",
    "en, thanks ever so much, THANKS",
    "pl, bardzo dziękuję za odpowiedź, THANKS",
    "hu, köszönöm a gyors választ, THANKS",
    "ru, большое спасибо за ответ, THANKS",
    "zh, 非常感谢您的帮助, THANKS",
    "en, your service is terrible and I want to complain, COMPLAINT",
    "pl, to skandal jak państwo traktują klientów, COMPLAINT",
    "hu, felháborító a kiszolgálás panaszt teszek, COMPLAINT",
    "ru, ужасное обслуживание хочу подать жалобу, COMPLAINT",
    "zh, 你们的服务态度太差了我要投诉, COMPLAINT",
    "en, somebody has stolen my bank card, URGENT",
    "pl, skradziono mi kartę wczoraj w tramwaju, URGENT",
    "pl, zgubilem karte w sklepie, URGENT",
    "hu, ellopták tegnap a bankkártyámat, URGENT",
    "ru, вчера у меня украли банковскую карту, URGENT",
    "zh, 昨天我的银行卡被偷了, URGENT",
    "zh, 非常感謝您的幫助, THANKS",
    "zh, 你們的服務態度太差了我要投訴, COMPLAINT",
    "zh, 昨天我的銀行卡遺失了, URGENT",
    "zh, 請幫我轉人工客服, PERSON"
  })
  void whatAMessageWants(String page, String text, Intent expected) {
    assertThat(intent(text, page)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "an ordinary question in {0}: {1}")
  @CsvSource({
    "en, how do I block my card",
    "en, what is the fee for a replacement if the card was stolen",
    "en, does the bank ever phone me for a password",
    "en, How can I protect myself from fraud?",
    "en, who may see my account details",
    "en, can an agent at the airport change money",
    "pl, jak zablokować kartę w telefonie",
    "pl, ile kosztuje nowa karta",
    "pl, czy doradca pomoże mi wypełnić wniosek o hipotekę",
    "pl, jak zgłosić podróż za granicę",
    "hu, hogyan tilthatom le a kártyát az alkalmazásban",
    "hu, mennyibe kerül az új kártya",
    "hu, mikor érkezik meg az utalás",
    "ru, как заблокировать карту в телефоне",
    "ru, сколько стоит новая карта",
    "ru, когда придёт перевод",
    "zh, 怎么在应用里锁卡",
    "zh, 补办新卡要多少钱",
    "zh, 转账什么时候到账"
  })
  void questionsAreNotTakenForMore(String page, String text) {
    assertThat(intent(text, page)).isEqualTo(Intent.QUESTION);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Good morning! How do I change my PIN?",
    "'Dzień dobry, jak zmienić PIN?'",
    "'Jó napot, hogyan tudok PIN-kódot cserélni?'",
    "'Здравствуйте, как поменять ПИН-код?'",
    "'你好，怎么改密码？'",
    "'Dziękuję, a ile kosztuje nowa karta?'"
  })
  void aGreetingBeforeAQuestionDoesNotHideIt(String text) {
    assertThat(intent(text, "en")).isEqualTo(Intent.QUESTION);
  }

  @ParameterizedTest(name = "{0}, whatever the page")
  @CsvSource({
    "I want to talk to a human",
    "can i speak to a real person about this please",
    "agent",
    "chcę rozmawiać z człowiekiem",
    "CHCE POROZMAWIAC Z KONSULTANTEM!!!",
    "konsultant",
    "'Szeretnék ügyintézővel beszélni, kérem'",
    "élő embert kérek",
    "ember",
    "соедините меня с оператором",
    "хочу поговорить с живым человеком",
    "оператор",
    "转人工",
    "我要找人工客服",
    "人工"
  })
  void U06_whoAsksForAPersonGetsOneOnEveryPage(String text) {
    for (Language page : Language.BUILT_IN) {
      assertThat(intent(text, page.tag())).as("on a page in %s", page).isEqualTo(Intent.PERSON);
    }
  }

  @ParameterizedTest(name = "{1} on a page in {0} is urgent first of all")
  @CsvSource({
    "en, 'my card was stolen, I want to talk to a person'",
    "en, 'I lost my card, please connect me to an agent'",
    "en, someone stole my bag and I need a human",
    "pl, 'ukradli mi karte, chcę rozmawiać z człowiekiem'",
    "pl, 'zgubiłem kartę, proszę o konsultanta'",
    "hu, 'ellopták a kártyámat, emberrel akarok beszélni'",
    "ru, 'у меня украли карту, позовите оператора'",
    "ru, 'потерял карту, соедините с человеком'",
    "zh, '我的卡被偷了，转人工'",
    "zh, '卡丢了，我要人工客服'",
    "en, 'Good evening. I was buying bread. My wallet was stolen. How late are you open?'"
  })
  void dangerGoesBeforeAllElseThatIsSaid(String page, String text) {
    assertThat(intent(text, page)).isEqualTo(Intent.URGENT);
  }

  @ParameterizedTest(name = "no danger in {0}: {1}")
  @CsvSource({
    "en, please unlock my card",
    "en, I found my card again",
    "en, is my money safe with you",
    "en, I lost my pin",
    "pl, odblokujcie mi kartę",
    "pl, znalazłem kartę w domu",
    "pl, zgubiłem pin do karty",
    "hu, megtaláltam a bankkártyámat",
    "ru, карта нашлась",
    "ru, как узнать забытый пин-код",
    "zh, 卡找到了",
    "zh, 帮我解锁银行卡"
  })
  void theOppositeOfDangerIsNone(String page, String text) {
    assertThat(intent(text, page)).isEqualTo(Intent.QUESTION);
  }

  @ParameterizedTest(name = "{1} on a page in {0} is no small talk")
  @CsvSource({"pl, polec dobry film", "en, tell me a joke", "hu, ajánlj egy filmet"})
  void whatIsUnknownIsNotSmallTalk(String page, String text) {
    assertThat(intent(text, page)).isEqualTo(Intent.QUESTION);
  }

  @Test
  void aLanguageWithoutAModelIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> CLASSIFIER.classify("Guten Tag", new Language("de")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aConfiguredLanguageWithoutExamplesKnowsQuestionsOnly() {
    Language german = new Language("de");
    try (var classifier =
        new TrainedIntentClassifier(List.of(german), _ -> List.of(), SentenceEncoders.NONE)) {
      assertThat(classifier.classify("Guten Tag", german).intent()).isEqualTo(Intent.QUESTION);
      assertThat(classifier.classify("talk to a human", german).intent()).isEqualTo(Intent.PERSON);
    }
  }

  private static Intent intent(String text, String page) {
    return UNDERSTANDER.understand(text, new Language(page)).intent();
  }
}
