package io.okienko.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bot says when too many ask at once for everybody to be understood. */
class OverloadedRepliesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final String EMERGENCY_PHONE = "+48 22 555 01 11";
  private static final TrainedIntentClassifier CLASSIFIER =
      new TrainedIntentClassifier(Language.BUILT_IN, _ -> List.of(), SentenceEncoders.NONE);

  private final AnsweringBot bot =
      new AnsweringBot(
          new DefaultUnderstander(new EvidenceLanguageDetector(Language.BUILT_IN), CLASSIFIER),
          new NothingIsSearched(),
          (question, _, _) -> {
            throw new AssertionError("no question for the editors: " + question);
          },
          new PhraseBook(new BankDetails("Aldera Bank", EMERGENCY_PHONE)),
          _ -> new Thresholds(0.45, 0.12),
          () -> NOW);

  @AfterAll
  static void close() {
    CLASSIFIER.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "en, how do I change my pin, very many people, Talk to a person",
    "pl, jak zmienić limit karty, bardzo wiele osób, Porozmawiaj z konsultantem",
    "hu, hogyan nyithatok számlát nálatok, nagyon sokan, Beszélek egy ügyintézővel",
    "ru, как поменять пин-код карты, очень много людей, Поговорить с человеком",
    "zh, 怎么开户需要什么材料, 人非常多, 联系人工客服"
  })
  void aQuestionIsHonestlyNotReadAndCanBeAskedAgainOrBroughtToAPerson(
      String language, String question, String honest, String person) {
    Decision.Words words = ((Decision.Overloaded) reply(language, question)).words();

    assertThat(words.language()).isEqualTo(new Language(language));
    assertThat(words.text()).containsIgnoringCase(honest).contains(EMERGENCY_PHONE);
    assertThat(words.kind()).isEqualTo(ReplyKind.OVERLOADED);
    assertThat(words.reason().rule()).isEqualTo(Rule.OVERLOADED);
    assertThat(words.choices()).extracting(Choice::value).containsExactly(question, person);
    assertThat(words.choices()).extracting(Choice::label).doesNotContain(question).contains(person);
    assertThat(reply(language, person)).isInstanceOf(Decision.HandOver.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "en, how do I change my pin, you need not call",
    "pl, jak zmienić limit karty, nie trzeba dzwonić",
    "hu, hogyan nyithatok számlát nálatok, nem kell telefonálnia",
    "ru, как поменять пин-код карты, звонить не нужно",
    "zh, 怎么开户需要什么材料, 您不需要打电话"
  })
  void whoCannotCallIsToldWhatElseToDoInDanger(String language, String question, String told) {
    Conversation stated =
        fresh(language)
            .after(
                new LoggedEvent(
                    1, NOW, new Event.NeedsStated(List.of(CommunicationNeed.TEXT_ONLY))));

    Decision decision = bot.replyByWords(stated, question);

    assertThat(((Decision.Overloaded) decision).words().text()).contains(told, EMERGENCY_PHONE);
  }

  @Test
  void whatIsAskedAgainIsWhatWasTyped() {
    String typed = "kak pomenyat pin-kod karty";
    Decision.Words words = ((Decision.Overloaded) reply("ru", typed)).words();

    assertThat(words.language()).isEqualTo(Language.RUSSIAN);
    assertThat(words.choices().getFirst().value()).isEqualTo(typed);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "en, my card was stolen",
    "en, 'hello, somebody is taking money from my account'",
    "pl, skradziono mi kartę wczoraj w tramwaju",
    "hu, ellopták tegnap a bankkártyámat",
    "ru, вчера у меня украли банковскую карту",
    "zh, 昨天我的银行卡被偷了",
    "en, 'my card was stolen, I want to talk to a person'"
  })
  void dangerIsHeardInWordsAlone(String language, String danger) {
    Decision.Urgent urgent = (Decision.Urgent) reply(language, danger);

    assertThat(urgent.words().kind()).isEqualTo(ReplyKind.URGENT);
    assertThat(urgent.words().text()).contains(EMERGENCY_PHONE);
  }

  @Test
  void whoAsksForAPersonGetsOneAndAGreetingIsReturned() {
    assertThat(((Decision.HandOver) reply("en", "I want to talk to a human")).reason())
        .isEqualTo(HandOverReason.ASKED);
    assertThat(((Decision.Answer) reply("en", "good morning")).words().kind())
        .isEqualTo(ReplyKind.SMALL_TALK);
  }

  private Decision reply(String language, String said) {
    return bot.replyByWords(fresh(language), said);
  }

  private static Conversation fresh(String language) {
    return Conversation.begin(ConversationId.random(), NOW, new Language(language), "web", "");
  }

  /** Stands in at the module's boundary for a knowledge base that has no time. */
  private record NothingIsSearched() implements AnswerFinder {
    @Override
    public List<FoundAnswer> find(String question, Language language, int limit) {
      throw new AssertionError("searched for " + question);
    }

    @Override
    public List<String> suggestQuestions(Language language, String page, int limit) {
      throw new AssertionError("nothing is suggested");
    }
  }
}
