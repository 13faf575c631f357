package io.okienko.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.SentenceEncoders;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.bot.spi.UnansweredQuestions;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.Intent;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of replying, with real understanding and answers found on demand. */
class BotRepliesTest {
  private static final Thresholds THRESHOLDS = new Thresholds(0.45, 0.12);
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final TrainedIntentClassifier CLASSIFIER =
      new TrainedIntentClassifier(Language.BUILT_IN, _ -> List.of(), SentenceEncoders.NONE);
  private static final DefaultUnderstander UNDERSTANDER =
      new DefaultUnderstander(new EvidenceLanguageDetector(Language.BUILT_IN), CLASSIFIER);

  private static final String STORY =
      "I have been a customer for ten years. Last week my branch moved to another street."
          + " Where can I deposit coins?";
  private static final String ABROAD = "I want to pay in a shop abroad. Which card should I take?";

  private static final List<ScorePart> PARTS =
      List.of(
          new ScorePart(ScorePart.Kind.COVERAGE, 0.8, 0.6),
          new ScorePart(ScorePart.Kind.SUPPORT, 0.5, 0.4));

  private final List<String> unanswered = new ArrayList<>();

  @AfterAll
  static void close() {
    CLASSIFIER.close();
  }

  @Test
  void aSureAnswerIsGivenAtOnceWithItsReason() {
    // customer: how do I change my pin
    Decision decision =
        bot(article("change-pin", "cards", false, 0.9)).reply(fresh(), "how do I change my pin");

    Decision.Words words = ((Decision.Answer) decision).words();
    assertThat(words.kind()).isEqualTo(ReplyKind.ANSWER);
    assertThat(words.html()).isEqualTo("<p>About change-pin</p>");
    assertThat(words.text()).isEqualTo("About change-pin");
    assertThat(words.reason().articleId()).isEqualTo("change-pin.en");
    assertThat(words.reason().topic()).isEqualTo("cards");
    assertThat(words.reason().intent()).isEqualTo(Intent.QUESTION);
    assertThat(words.reason().explanation()).contains("change-pin?", "0.90");
    assertThat(words.reason().highlights()).containsExactly("cards");
    assertThat(words.reason().scoreParts()).isEqualTo(PARTS);
    assertThat(unanswered).isEmpty();
  }

  @Test
  void anAnswerOnHowToReachTheBankIsNoMatterOfItsOwn() {
    Decision decision =
        bot(article("opening-hours", "contact", false, 0.9))
            .reply(fresh(), "when are you open on saturday");

    assertThat(((Decision.Answer) decision).words().reason().topic()).isNull();
  }

  @Test
  void U12_U18_whenSeveralMayBeMeantTheCustomerPicksAndAPersonIsAmongTheChoices() {
    Decision decision =
        bot(
                article("a", "cards", false, 0.4),
                article("b", "cards", false, 0.3),
                article("c", "cards", false, 0.2),
                article("d", "cards", false, 0.1),
                article("e", "cards", false, 0.05))
            .reply(fresh(), "how about the card thing");

    Decision.Words words = ((Decision.Clarify) decision).words();
    assertThat(words.kind()).isEqualTo(ReplyKind.CLARIFY);
    assertThat(words.choices())
        .extracting(Choice::label)
        .containsExactly("a?", "b?", "c?", "d?", "Talk to a person");
    assertThat(words.choices())
        .extracting(Choice::person)
        .containsExactly(false, false, false, false, true);
    assertThat(unanswered).isEmpty();
  }

  @Test
  void theUnknownIsAdmittedAndKeptForTheEditors() {
    AnsweringBot bot = bot();
    Decision decision = bot.reply(fresh(), "what is a quux");

    Decision.Words words = ((Decision.Unknown) decision).words();
    assertThat(words.kind()).isEqualTo(ReplyKind.UNKNOWN);
    assertThat(words.choices()).extracting(Choice::label).containsExactly("Talk to a person");
    bot.said(decision);
    assertThat(unanswered).containsExactly("what is a quux");
  }

  /** Of two servers that thought about a message one speaks, and the question counts once. */
  @Test
  void whatWasThoughtButNotSaidIsNotKept() {
    bot().reply(fresh(), "what is a quux");

    assertThat(unanswered).isEmpty();
  }

  @Test
  void whoWasAnsweredIsNotBotheredWhenTheQuestionCannotBeKept() {
    AnsweringBot bot =
        bot(
            _ -> List.of(),
            (_, _, _) -> {
              throw new IllegalStateException("the database is full");
            });

    Decision decision = bot.reply(fresh(), "what is a quux");

    assertThatCode(() -> bot.said(decision)).doesNotThrowAnyException();
  }

  @Test
  void U18_misunderstoodAgainTheClosestQuestionsAreOfferedBesidesAPerson() {
    Decision decision =
        bot(article("a", "cards", false, 0.05), article("b", "cards", false, 0.04))
            .reply(misunderstoodOnce(), "what is a quux");

    Decision.Words words = ((Decision.Unknown) decision).words();
    assertThat(words.kind()).isEqualTo(ReplyKind.UNKNOWN);
    assertThat(words.choices())
        .extracting(Choice::label)
        .containsExactly("a?", "b?", "Talk to a person");
  }

  @Test
  void U06_whoAsksForAPersonGetsOne() {
    Decision decision =
        bot(article("change-pin", "cards", false, 0.9)).reply(fresh(), "I want to talk to a human");

    Decision.HandOver handOver = (Decision.HandOver) decision;
    assertThat(handOver.reason()).isEqualTo(HandOverReason.ASKED);
    assertThat(handOver.priority()).isEqualTo(Priority.NORMAL);
    assertThat(handOver.words().kind()).isEqualTo(ReplyKind.HANDOVER);
  }

  @Test
  void urgentMattersGetTheArticlesSafetyStepsAndAPersonInTheCustomersLanguage() {
    Decision decision =
        bot(article("overdraft", "loans", false, 0.7), article("lost-card", "security", true, 0.6))
            .reply(fresh(), "zgubiłem kartę");

    Decision.Urgent urgent = (Decision.Urgent) decision;
    assertThat(urgent.topic()).isEqualTo("security");
    assertThat(urgent.words().kind()).isEqualTo(ReplyKind.URGENT);
    assertThat(urgent.words().language()).isEqualTo(Language.POLISH);
    assertThat(urgent.words().html())
        .startsWith("<p>About lost-card</p><p>")
        .contains("konsultantowi");
  }

  @Test
  void urgentMattersWithoutAnArticleGetTheGeneralSafetyWords() {
    Decision decision = bot().reply(fresh(), "someone is stealing money from my account");

    Decision.Urgent urgent = (Decision.Urgent) decision;
    assertThat(urgent.words().text()).contains("+48 22 555 01 11");
    assertThat(unanswered).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CommunicationNeed.class)
  void whoCannotCallIsNotToldToCall(CommunicationNeed need) {
    String danger = "someone is stealing money from my account";
    Conversation stated =
        fresh().after(new LoggedEvent(2, NOW, new Event.NeedsStated(List.of(need))));

    for (Decision decision :
        List.of(bot().reply(stated, danger), bot().replyByWords(stated, danger))) {
      String text = ((Decision.Urgent) decision).words().text();
      if (need == CommunicationNeed.TEXT_ONLY || need == CommunicationNeed.SIGN_LANGUAGE) {
        assertThat(text).startsWith("Please stay in this chat.").contains("You need not call");
      } else {
        assertThat(text).startsWith("Please call us straight away");
      }
      assertThat(text).contains("+48 22 555 01 11", "passing you on to a person");
    }
  }

  /** What an article says is its editors' word; what follows it is ours. */
  @Test
  void anArticleThatSaysToCallIsFollowedByAnotherWay() {
    Conversation stated =
        fresh()
            .after(
                new LoggedEvent(
                    2, NOW, new Event.NeedsStated(List.of(CommunicationNeed.TEXT_ONLY))));

    Decision decision =
        bot(article("lost-card", "cards", true, 0.9)).reply(stated, "zgubiłem kartę");

    assertThat(((Decision.Urgent) decision).words().html())
        .startsWith("<p>About lost-card</p><p>Nie trzeba dzwonić");
  }

  /** What is hidden in a message before it is stored takes nothing of its meaning away. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my card 4111 1111 1111 1111 was stolen",
        "skradziono mi kartę 4111 1111 1111 1111",
        "ellopták a kártyámat: 4111-1111-1111-1111, PIN: 1234",
        "у меня украли карту 4111111111111111",
        "我的卡4111111111111111被偷了，密码是123456",
      })
  void dangerIsHeardInMaskedTextToo(String written) {
    String masked = SecretMasker.load().mask(written).value();

    assertThat(masked).doesNotContain("4111").contains("1111");
    assertThat(bot().reply(fresh(), masked)).isInstanceOf(Decision.Urgent.class);
    assertThat(bot().replyByWords(fresh(), masked)).isInstanceOf(Decision.Urgent.class);
  }

  @Test
  void anArticleThatIsNotSurelyTheRightOneIsNoSafetyAdvice() {
    Decision decision =
        bot(
                article("stolen-phone", "security", true, 0.4),
                article("lost-card", "security", true, 0.1))
            .reply(fresh(), "zgubiłem kartę");

    Decision.Urgent urgent = (Decision.Urgent) decision;
    assertThat(urgent.words().text()).contains("+48 22 555 01 11").doesNotContain("stolen-phone");
  }

  @Test
  void aWordThatMayMeanAnUrgentArticleIsNoEmergency() {
    Decision decision =
        bot(article("lost-card", "cards", true, 0.5), article("new-card", "cards", false, 0.3))
            .reply(fresh(), "how about a card");

    assertThat(((Decision.Clarify) decision).words().choices())
        .extracting(Choice::label)
        .startsWith("lost-card?", "new-card?");
  }

  @Test
  void aQuestionThatAnUrgentArticleSurelyAnswersIsUrgent() {
    Decision decision =
        bot(article("lost-card", "cards", true, 0.95))
            .reply(fresh(), "how about a card that is nowhere");

    assertThat(decision).isInstanceOf(Decision.Urgent.class);
  }

  /** Safety steps need more than other answers where the words do not sound like danger. */
  @Test
  void theReasonNamesTheThresholdThatTheConfidenceWasHeldAgainst() {
    double answer = THRESHOLDS.answer();
    FoundAnswer unsureSteps = article("lost-card", "cards", true, 0.5);
    FoundAnswer sureSteps = article("lost-card", "cards", true, 0.95);

    assertThat(threshold("how about a card", unsureSteps)).isEqualTo(0.85);
    assertThat(threshold("how about a card", sureSteps)).isEqualTo(0.85);
    assertThat(threshold("zgubiłem kartę", sureSteps)).isEqualTo(answer);
    assertThat(threshold("how about a card", article("a", "cards", false, 0.9))).isEqualTo(answer);
    assertThat(threshold("how about a card", article("a", "cards", false, 0.3))).isEqualTo(answer);
    assertThat(threshold("how about a card", article("a", "cards", false, 0.1)))
        .isEqualTo(THRESHOLDS.clarify());
  }

  @Test
  void aComplaintGoesToAPersonUnlessAnArticleSaysHowToComplain() {
    String complaint = "I want to make a complaint, this is unacceptable";

    Decision without = bot(article("overdraft", "loans", false, 0.9)).reply(fresh(), complaint);
    Decision with = bot(article("complain", "complaints", false, 0.9)).reply(fresh(), complaint);

    assertThat(((Decision.HandOver) without).reason()).isEqualTo(HandOverReason.COMPLAINT);
    Decision.Words words = ((Decision.Answer) with).words();
    assertThat(words.text()).startsWith("About complain");
    assertThat(words.choices()).extracting(Choice::label).containsExactly("Talk to a person");
  }

  @Test
  void smallTalkIsAnsweredInKind() {
    Decision.Words hello = ((Decision.Answer) bot().reply(fresh(), "Good morning")).words();
    Decision.Words thanks = ((Decision.Answer) bot().reply(fresh(), "köszönöm szépen")).words();

    assertThat(hello.kind()).isEqualTo(ReplyKind.SMALL_TALK);
    assertThat(hello.language()).isEqualTo(Language.ENGLISH);
    assertThat(thanks.kind()).isEqualTo(ReplyKind.SMALL_TALK);
    assertThat(thanks.language()).isEqualTo(Language.HUNGARIAN);
  }

  /** Rules are worded in the reader's language, so each must be told from the others. */
  @Test
  void everyReplyNamesTheRuleBehindIt() {
    FoundAnswer sure = article("change-pin", "cards", false, 0.9);
    FoundAnswer near = article("change-pin", "cards", false, 0.3);
    FoundAnswer steps = article("lost-card", "security", true, 0.9);
    FoundAnswer howTo = article("complain", "complaints", false, 0.9);
    String danger = "someone is stealing money from my account";
    String complaint = "I want to make a complaint, this is unacceptable";

    assertThat(rule("I want to talk to a human", sure)).isEqualTo(Rule.ASKED_FOR_PERSON);
    assertThat(rule("how do I change my pin", sure)).isEqualTo(Rule.ARTICLE_LIKELY);
    assertThat(rule("how do I change my pin", near)).isEqualTo(Rule.ARTICLE_UNSURE);
    assertThat(rule("what is a quux")).isEqualTo(Rule.NO_ARTICLE);
    assertThat(rule(danger, steps)).isEqualTo(Rule.URGENT_ARTICLE);
    assertThat(rule(danger)).isEqualTo(Rule.URGENT_GENERAL);
    assertThat(rule(complaint, howTo)).isEqualTo(Rule.COMPLAINT_ARTICLE);
    assertThat(rule(complaint)).isEqualTo(Rule.COMPLAINT_PERSON);
    assertThat(rule("Good morning")).isEqualTo(Rule.SMALL_TALK);
    assertThat(bot().greeting(Language.ENGLISH, "/").reason().rule()).isEqualTo(Rule.OWN_ACCORD);
  }

  @Test
  void whereAPersonHasTheWordTheBotIsSilent() {
    for (ConversationState state : List.of(ConversationState.AGENT, ConversationState.WAITING)) {
      assertThat(bot(article("a", "cards", false, 0.9)).reply(conversation(state, 0), "hello"))
          .isEqualTo(new Decision.Wait());
    }
  }

  @Test
  void whoWaitsAndTellsOfDangerGetsTheSafetyStepsAtOnce() {
    String danger = "someone is stealing money from my account";

    assertThat(bot().reply(conversation(ConversationState.WAITING, 0), danger))
        .isInstanceOf(Decision.Urgent.class);
    assertThat(bot().reply(conversation(ConversationState.AGENT, 0), danger))
        .isEqualTo(new Decision.Wait());
  }

  @Test
  void theGreetingSaysThatThisIsAProgramAndOffersQuestions() {
    Decision.Words words = bot().greeting(Language.ENGLISH, "/bank/en/cards");

    assertThat(words.kind()).isEqualTo(ReplyKind.GREETING);
    assertThat(words.text()).contains("Aldera Bank", "computer program");
    assertThat(words.choices())
        .extracting(Choice::value)
        .containsExactly("1 on /bank/en/cards", "2", "3");
  }

  @Test
  void aTrialTellsTheSameAsAReplyAndLeavesNoTrace() {
    AnsweringBot bot = bot();

    TrialReport report = bot.ask("what is a quux", Language.ENGLISH);

    assertThat(report.decision()).isEqualTo(bot.reply(fresh(), "what is a quux"));
    assertThat(report.thresholds()).isEqualTo(THRESHOLDS);
    assertThat(unanswered).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Jak zmienić PIN do karty i ile kosztuje nowa karta?"
            + " | Jak zmienić PIN do karty | ile kosztuje nowa karta?"
            + " | W wiadomości jest jeszcze jedno pytanie.",
        "How do I change my PIN and what does a new card cost?"
            + " | How do I change my PIN | what does a new card cost?"
            + " | You also asked about something else.",
        "Hogyan cserélhetek PIN-kódot és mennyibe kerül az új kártya?"
            + " | Hogyan cserélhetek PIN-kódot | mennyibe kerül az új kártya?"
            + " | Az üzenetben még egy kérdés van.",
        "Как поменять ПИН-код и сколько стоит новая карта?"
            + " | Как поменять ПИН-код | сколько стоит новая карта?"
            + " | В вашем сообщении есть ещё один вопрос.",
        "怎么修改银行卡密码，补办新卡要多少钱？ | 怎么修改银行卡密码 | 补办新卡要多少钱？ | 您还问了另一个问题。"
      })
  void ofTwoQuestionsTheSurerIsAnsweredAndTheOtherIsOneChoiceAway(
      String message, String first, String second, String alsoAsked) {
    FoundAnswer changePin = article("change-pin", "cards", false, 0.4);
    FoundAnswer newCard = article("new-card", "cards", false, 0.1);
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            message, List.of(changePin, newCard),
            first, List.of(changePin.withConfidence(0.9)),
            second, List.of(newCard.withConfidence(0.9)));

    Decision decision = bot(answers).reply(fresh(), message);

    Decision.Words words = ((Decision.Answer) decision).words();
    assertThat(words.text()).startsWith("About change-pin\n\n" + alsoAsked);
    assertThat(words.html()).startsWith("<p>About change-pin</p><p>" + alsoAsked);
    assertThat(words.simple().text()).startsWith("Simply change-pin\n\n" + alsoAsked);
    assertThat(words.simple().html()).startsWith("<p>Simply change-pin</p><p>" + alsoAsked);
    assertThat(words.choices()).containsExactly(Choice.of("new-card?"));
    assertThat(words.reason().articleId()).isEqualTo("change-pin.en");
    assertThat(words.reason().confidence()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void aSecondQuestionIsOfferedEvenIfTheFirstDrownsItInTheWhole() {
    String first = "How do I change my PIN";
    String second = "what does a new card cost?";
    FoundAnswer changePin = article("change-pin", "cards", false, 0.95);
    FoundAnswer newCard = article("new-card", "cards", false, 0.9);
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            first + " and " + second,
            List.of(changePin),
            first,
            List.of(changePin),
            second,
            List.of(newCard));

    Decision decision = bot(answers).reply(fresh(), first + " and " + second);

    assertThat(((Decision.Answer) decision).words().choices())
        .containsExactly(Choice.of("new-card?"));
  }

  @Test
  void aSecondQuestionThatIsHardlyUnderstoodIsNotOffered() {
    String message = "How do I change my PIN and what does a new card cost?";
    FoundAnswer changePin = article("change-pin", "cards", false, 0.4);
    FoundAnswer newCard = article("new-card", "cards", false, 0.1);
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            message,
            List.of(changePin, newCard),
            "How do I change my PIN",
            List.of(changePin.withConfidence(0.9)),
            "what does a new card cost?",
            List.of(newCard.withConfidence(0.4)));

    Decision.Words words = ((Decision.Answer) bot(answers).reply(fresh(), message)).words();

    assertThat(words.text()).isEqualTo("About change-pin");
    assertThat(words.choices()).isEmpty();
  }

  @Test
  void theSameArticleTwiceIsNoSecondQuestion() {
    Decision.Words words =
        ((Decision.Answer)
                bot(article("change-pin", "cards", false, 0.9))
                    .reply(fresh(), "How do I change my PIN and where can I set a new PIN?"))
            .words();

    assertThat(words.choices()).isEmpty();
  }

  @Test
  void aStoryIsAnsweredByTheSentenceThatAsks() {
    FoundAnswer branches = article("branches", "cash", false, 0.35);
    FoundAnswer coins = article("coins", "cash", false, 0.3);
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            STORY,
            List.of(branches, coins),
            "Where can I deposit coins?",
            List.of(coins.withConfidence(0.9)));

    Decision decision = bot(answers).reply(fresh(), STORY);

    assertThat(((Decision.Answer) decision).words().text()).isEqualTo("About coins");
  }

  /** Torn from the rest it says less than it seems to. */
  @Test
  void aPartIsNotAnsweredOfWhichTheWholeSaysNothing() {
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            STORY,
            List.of(article("branches", "cash", false, 0.3)),
            "Where can I deposit coins?",
            List.of(article("coins", "cash", false, 0.9)));

    Decision decision = bot(answers).reply(fresh(), STORY);

    assertThat(((Decision.Clarify) decision).words().choices())
        .extracting(Choice::label)
        .startsWith("branches?", "coins?");
  }

  @Test
  void whatTheWholeMessageSurelyAsksIsNotReplacedByAPartOfIt() {
    FoundAnswer abroad = article("abroad", "cards", false, 0.5);
    FoundAnswer cardTypes = article("card-types", "cards", false, 0.4);
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            ABROAD,
            List.of(abroad, cardTypes),
            "Which card should I take?",
            List.of(cardTypes.withConfidence(0.9)));

    Decision.Words words = ((Decision.Answer) bot(answers).reply(fresh(), ABROAD)).words();

    assertThat(words.reason().articleId()).isEqualTo("abroad.en");
    assertThat(words.choices()).extracting(Choice::value).containsExactly("card-types?");
  }

  @Test
  void whereNoPartIsSureAllAreOfferedOnceTheLikeliestFirst() {
    FoundAnswer abroad = article("abroad", "cards", false, 0.3);
    FoundAnswer cardTypes = article("card-types", "cards", false, 0.2);
    Map<String, List<FoundAnswer>> answers =
        Map.of(
            ABROAD,
            List.of(abroad, cardTypes),
            "Which card should I take?",
            List.of(cardTypes.withConfidence(0.8)));

    Decision.Words words = ((Decision.Clarify) bot(answers).reply(fresh(), ABROAD)).words();

    assertThat(words.choices())
        .extracting(Choice::label)
        .containsExactly("card-types?", "abroad?", "Talk to a person");
  }

  /** On an English page, with the keyboard still switched to Latin, and by their sound. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rfr pfrhsnm cxtn | как закрыть счет",
        "hochu zakryt schet v vashem banke | хочу закрыт щет в вашем банке"
      })
  void russianInLatinLettersIsAnsweredInRussianAndKeptInRussianLetters(String typed, String meant) {
    Decision unknown = bot().reply(fresh(), typed);

    Decision.Words words = ((Decision.Unknown) unknown).words();
    assertThat(words.language()).isEqualTo(Language.RUSSIAN);
    assertThat(words.choices()).extracting(Choice::label).containsExactly("Поговорить с человеком");
    assertThat(((Decision.Unknown) unknown).question()).isEqualTo(meant);

    Decision known =
        bot(Map.of(meant, List.of(article("close", "accounts", false, 0.9)))).reply(fresh(), typed);
    assertThat(((Decision.Answer) known).words().language()).isEqualTo(Language.RUSSIAN);
  }

  private @Nullable Rule rule(String said, FoundAnswer... found) {
    return reason(said, found).rule();
  }

  private double threshold(String said, FoundAnswer... found) {
    return reason(said, found).threshold();
  }

  private Reason reason(String said, FoundAnswer... found) {
    Decision.Words words =
        switch (bot(found).reply(fresh(), said)) {
          case Decision.Answer answer -> answer.words();
          case Decision.Clarify clarify -> clarify.words();
          case Decision.Unknown unknown -> unknown.words();
          case Decision.Urgent urgent -> urgent.words();
          case Decision.HandOver handOver -> handOver.words();
          case Decision.Overloaded overloaded -> overloaded.words();
          case Decision.Wait _ -> throw new AssertionError("the bot kept silent");
        };
    return words.reason();
  }

  /** Finds the same whatever is asked. */
  private AnsweringBot bot(FoundAnswer... found) {
    return bot(_ -> List.of(found));
  }

  /** Finds what is told for each text, and nothing for others. */
  private AnsweringBot bot(Map<String, List<FoundAnswer>> found) {
    return bot(text -> found.getOrDefault(text, List.of()));
  }

  private AnsweringBot bot(Function<String, List<FoundAnswer>> found) {
    return bot(
        found,
        (question, _, at) -> {
          assertThat(at).isEqualTo(NOW);
          unanswered.add(question);
        });
  }

  private AnsweringBot bot(
      Function<String, List<FoundAnswer>> found, UnansweredQuestions unansweredQuestions) {
    return new AnsweringBot(
        UNDERSTANDER,
        new FixedAnswers(found),
        unansweredQuestions,
        new PhraseBook(new BankDetails("Aldera Bank", "+48 22 555 01 11")),
        _ -> THRESHOLDS,
        () -> NOW);
  }

  private static FoundAnswer article(String key, String topic, boolean urgent, double confidence) {
    return new FoundAnswer(
        key + ".en",
        key,
        key + "?",
        "<p>About " + key + "</p>",
        "About " + key,
        new SimpleVersion("Simply " + key, "<p>Simply " + key + "</p>"),
        topic,
        urgent,
        7.5,
        confidence,
        "question",
        key + "?",
        List.of("card"),
        List.of("cards"),
        PARTS);
  }

  private static Conversation fresh() {
    return conversation(ConversationState.BOT, 0);
  }

  private static Conversation misunderstoodOnce() {
    return conversation(ConversationState.BOT, 1);
  }

  private static Conversation conversation(ConversationState state, int misunderstandings) {
    Conversation begun =
        Conversation.begin(ConversationId.random(), NOW, Language.ENGLISH, "web", "");
    return new Conversation(
        begun.id(),
        begun.createdAt(),
        begun.language(),
        begun.channel(),
        begun.page(),
        state,
        begun.topic(),
        begun.priority(),
        null,
        null,
        null,
        null,
        1,
        1,
        0,
        1,
        misunderstandings,
        null,
        null,
        null,
        List.of());
  }

  /** Stands in at the module's boundary for the knowledge base. */
  private record FixedAnswers(Function<String, List<FoundAnswer>> found) implements AnswerFinder {
    @Override
    public List<FoundAnswer> find(String question, Language language, int limit) {
      return found.apply(question).stream().limit(limit).toList();
    }

    @Override
    public List<String> suggestQuestions(Language language, String page, int limit) {
      return List.of("1 on " + page, "2", "3", "4").subList(0, limit);
    }
  }
}
