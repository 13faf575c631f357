package io.okienko.storage.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClosedBy;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretKind;
import io.okienko.bot.reply.Choice;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.reply.Rule;
import io.okienko.bot.spi.ScorePart;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.bot.understanding.Intent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
  private static final ClientMessageId NAME = new ClientMessageId("web:1.a-b_c");

  private static final MaskedText HIDDEN =
      new MaskedText("my pin is ••••", List.of(SecretKind.SECURITY_CODE, SecretKind.PIN));

  /** Every type, with everything and with as little as may be. */
  static Stream<Event> events() {
    return Stream.of(
        new Event.CustomerSaid(
            NAME, plain("Zgubiłem kartę 😀\n\"pomocy\" \u0000 {}"), Language.POLISH),
        botSaid(),
        new Event.BotSaid(
            0, ReplyKind.GREETING, "你好", null, null, Language.CHINESE, List.of(), null),
        new Event.BotSaid(
            3, ReplyKind.UNKNOWN, "?", null, null, Language.ENGLISH, List.of(), bareReason()),
        new Event.AgentSaid(NAME, "anna", "Anna", plain("Dzień dobry"), Language.POLISH),
        new Event.HandOverRequested(
            HandOverReason.AGENT_SILENT, "cards", Priority.URGENT, 3, 240L, plain("moja karta")),
        new Event.HandOverRequested(
            HandOverReason.ASKED, "general", Priority.NORMAL, 1, null, null),
        new Event.AgentJoined("anna", "Anna"),
        new Event.AgentLeft("anna", "Anna"),
        new Event.Transferred("anna", "loans", null, null),
        new Event.Transferred("anna", null, "piotr", "Piotr"),
        new Event.Closed(ClosedBy.AGENT, "anna"),
        new Event.Closed(ClosedBy.CUSTOMER, null),
        new Event.Reopened(),
        new Event.Rated(5, plain("dziękuję")),
        new Event.Rated(1, null),
        new Event.CustomerSaid(NAME, HIDDEN, Language.ENGLISH),
        new Event.AgentSaid(NAME, "anna", "Anna", HIDDEN, Language.ENGLISH),
        new Event.HandOverRequested(
            HandOverReason.ASKED, "general", Priority.NORMAL, 1, null, HIDDEN),
        new Event.Rated(1, HIDDEN),
        new Event.NeedsStated(List.of(CommunicationNeed.values())),
        new Event.NeedsStated(List.of()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsWhatItWrote(Event event) {
    EventCodec.Stored stored = EventCodec.write(event);
    assertThat(EventCodec.read(stored.type(), stored.payload())).isEqualTo(event);
  }

  @Test
  void theListAboveHasEveryTypeOfEvent() {
    assertThat(events().map(Event::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Event.class.getPermittedSubclasses())
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList());
  }

  /** These strings stand in databases: whoever changes them makes a new type instead. */
  @Test
  void theStoredFormStaysAsItIs() {
    assertThat(EventCodec.write(new Event.CustomerSaid(NAME, plain("Hi"), Language.ENGLISH)))
        .isEqualTo(
            new EventCodec.Stored(
                "customer-said",
                """
                {"clientMessageId":"web:1.a-b_c","text":"Hi","language":"en"}\
                """));
    assertThat(EventCodec.write(new Event.CustomerSaid(NAME, HIDDEN, Language.ENGLISH)).payload())
        .isEqualTo(
            """
            {"clientMessageId":"web:1.a-b_c","text":"my pin is ••••",\
            "masked":["security-code","pin"],"language":"en"}\
            """);
    assertThat(EventCodec.write(botSaid()))
        .isEqualTo(
            new EventCodec.Stored(
                "bot-said",
                """
                {"inReplyTo":2,"kind":"small-talk","text":"Proszę.","html":"<p>Proszę.</p>",\
                "language":"pl","choices":[{"label":"Tak","value":"tak"},\
                {"label":"Konsultant","value":"Konsultant","person":true}],\
                "simple":{"text":"Tak.","html":"<p>Tak.</p>"},"reason":{\
                "rule":"small-talk","intent":"thanks","intentConfidence":0.9,"language":"pl","articleId":"a1",\
                "question":"Q?","topic":"cards","matchedField":"variant","matchedText":"q",\
                "score":4.5,"confidence":0.8,"threshold":0.6,"explanation":"Because.",\
                "matchedTerms":["q"],"highlights":["Q"],"scoreParts":[\
                {"kind":"reverse-coverage","value":0.5,"share":0.25},\
                {"kind":"answer-meaning","value":1.0,"share":0.75}]}}\
                """));
    assertThat(
            EventCodec.write(
                new Event.HandOverRequested(
                    HandOverReason.NOT_UNDERSTOOD, "cards", Priority.NORMAL, 2, null, null)))
        .isEqualTo(
            new EventCodec.Stored(
                "hand-over-requested",
                """
                {"reason":"not-understood","topic":"cards","priority":"normal","position":2}\
                """));
    assertThat(EventCodec.write(new Event.NeedsStated(List.of(CommunicationNeed.values()))))
        .isEqualTo(
            new EventCodec.Stored(
                "needs-stated",
                """
                {"needs":["text-only","relay","sign-language","slow","simple-words"]}\
                """));
    assertThat(EventCodec.write(new Event.Closed(ClosedBy.SYSTEM, null)))
        .isEqualTo(new EventCodec.Stored("closed", "{\"by\":\"system\"}"));
  }

  @Test
  void aReasonFromBeforeRulesWereWrittenDownIsStillRead() {
    String payload = EventCodec.write(botSaid()).payload();
    String older = payload.replace("\"rule\":\"small-talk\",", "");
    assertThat(older).isNotEqualTo(payload);

    Reason reason = ((Event.BotSaid) EventCodec.read("bot-said", older)).reason();

    assertThat(reason.rule()).isNull();
    assertThat(reason.explanation()).isEqualTo("Because.");
  }

  @Test
  void u03AnAnswerFromBeforeThereWerePlainWordsIsStillRead() {
    String payload = EventCodec.write(botSaid()).payload();
    String older = payload.replaceFirst("\"simple\":\\{.*?},", "");
    assertThat(older).isNotEqualTo(payload);

    Event.BotSaid said = (Event.BotSaid) EventCodec.read("bot-said", older);

    assertThat(said.simple()).isNull();
    assertThat(said.html()).isEqualTo("<p>Proszę.</p>");
  }

  @Test
  void aReasonFromBeforeScorePartsWereWrittenDownIsStillRead() {
    String payload = EventCodec.write(botSaid()).payload();
    String older = payload.replaceFirst(",\"highlights\":.*", "}}");
    assertThat(older).isNotEqualTo(payload).contains("matchedTerms");

    Reason reason = ((Event.BotSaid) EventCodec.read("bot-said", older)).reason();

    assertThat(reason.scoreParts()).isEmpty();
    assertThat(reason.highlights()).isEmpty();
    assertThat(reason.matchedTerms()).containsExactly("q");
  }

  /** Another version may measure something else; what was said is read all the same. */
  @Test
  void aScorePartOfAnotherVersionIsLeftOut() {
    String payload = EventCodec.write(botSaid()).payload();
    String other = payload.replace("\"reverse-coverage\"", "\"moon-phase\"");

    Reason reason = ((Event.BotSaid) EventCodec.read("bot-said", other)).reason();

    assertThat(reason.scoreParts())
        .containsExactly(new ScorePart(ScorePart.Kind.ANSWER_MEANING, 1, 0.75));
  }

  @Test
  void fieldsOfANewerVersionAreLeftOut() {
    assertThat(EventCodec.read("rated", "{\"score\":4,\"mood\":\"sunny\"}"))
        .isEqualTo(new Event.Rated(4, null));
  }

  @Test
  void whatANewerVersionHidesIsLeftOut() {
    Event read =
        EventCodec.read(
            "rated",
            """
            {"score":4,"comment":"••••","masked":["pin","shoe-size","card-number"]}\
            """);
    assertThat(read)
        .isEqualTo(
            new Event.Rated(
                4, new MaskedText("••••", List.of(SecretKind.CARD_NUMBER, SecretKind.PIN))));
  }

  @Test
  void aNeedOfANewerVersionIsLeftOut() {
    assertThat(EventCodec.read("needs-stated", "{\"needs\":[\"slow\",\"by-post\",\"relay\"]}"))
        .isEqualTo(new Event.NeedsStated(List.of(CommunicationNeed.RELAY, CommunicationNeed.SLOW)));
  }

  @Test
  void anUnknownTypeIsNamed() {
    assertThatThrownBy(() -> EventCodec.read("teleported", "{}"))
        .isInstanceOf(UnknownEventTypeException.class)
        .hasMessageContaining("teleported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rated | not json",
        "rated | {}",
        "rated | {\"score\":\"five\"}",
        "rated | {\"score\":6}",
        "closed | {\"by\":\"nobody\"}",
        "customer-said | {\"clientMessageId\":\"ä\",\"text\":\"t\",\"language\":\"en\"}",
        "bot-said | []",
      })
  void whatIsDamagedIsAnErrorThatNamesTheTypeAndNotTheText(String type, String payload) {
    assertThatThrownBy(() -> EventCodec.read(type, payload))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("the log holds an unreadable event of type " + type);
  }

  private static MaskedText plain(String text) {
    return new MaskedText(text, List.of());
  }

  private static Event.BotSaid botSaid() {
    Reason reason =
        new Reason(
            Rule.SMALL_TALK,
            Intent.THANKS,
            0.9,
            Language.POLISH,
            "a1",
            "Q?",
            "cards",
            "variant",
            "q",
            List.of("q"),
            List.of("Q"),
            4.5,
            0.8,
            0.6,
            List.of(
                new ScorePart(ScorePart.Kind.REVERSE_COVERAGE, 0.5, 0.25),
                new ScorePart(ScorePart.Kind.ANSWER_MEANING, 1, 0.75)),
            "Because.");
    return new Event.BotSaid(
        2,
        ReplyKind.SMALL_TALK,
        "Proszę.",
        "<p>Proszę.</p>",
        new SimpleVersion("Tak.", "<p>Tak.</p>"),
        Language.POLISH,
        List.of(new Choice("Tak", "tak"), Choice.ofPerson("Konsultant")),
        reason);
  }

  private static Reason bareReason() {
    return new Reason(
        null,
        Intent.QUESTION,
        0.4,
        Language.ENGLISH,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        0,
        0,
        0.6,
        List.of(),
        "Nothing came near.");
  }
}
