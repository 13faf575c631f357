package io.okienko.channels.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretKind;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.channels.json.CustomerSite;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer reads at home what was said, away from the bank's page and its time zone. */
class TranscriptTest {
  private static final Instant AFTERNOON = Instant.parse("2026-11-25T15:43:00Z");
  private static final CustomerSite SITE = new CustomerSite(Optional.of("https://bank.example"));
  private static final String SIMPLE = "<p>Read <a href=\"/bank/en/cards\">Cards</a>.</p>";
  private static final String ANSWER =
      "<p>See <a href=\"/bank/en/cards\">Cards: block and replace</a>.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 25 Nov 2026, 16:43   | Central European Time (Europe/Warsaw)",
        "pl | 25 lis 2026, 16:43   | czas środkowoeuropejski (Europe/Warsaw)",
        "hu | 2026. nov. 25. 16:43 | közép-európai időzóna (Europe/Warsaw)",
        "ru | 25 нояб. 2026 г., 16:43 | Центральная Европа (Europe/Warsaw)",
        "zh | 2026年11月25日 16:43   | 中欧时间 (Europe/Warsaw)",
      })
  void timesAreTheBanksAndSayWhichZoneThatIs(String language, String time, String zone) {
    Conversation begun = begun(new Language(language));
    var transcript = transcript(begun, greeting(new Language(language)));

    assertThat(transcript.time(AFTERNOON).replaceAll("\\h", " ")).isEqualTo(time);
    assertThat(TextTranscript.write(transcript)).contains(zone);
    assertThat(HtmlTranscript.write(transcript, "https://bank.example")).contains(zone);
  }

  @Test
  void aLinkWithinTheSiteKeepsItsAddressInTheText() {
    var transcript = transcript(begun(Language.ENGLISH), greeting(Language.ENGLISH), answer());

    assertThat(TextTranscript.write(transcript))
        .contains("See Cards: block and replace (https://bank.example/bank/en/cards).");
  }

  @Test
  void u03AnAnswerInPlainWordsStandsUnderTheAnswer() {
    var transcript = transcript(begun(Language.ENGLISH), greeting(Language.ENGLISH), answer());

    assertThat(TextTranscript.write(transcript))
        .contains("\n\nIn simpler words:\nRead Cards (https://bank.example/bank/en/cards).\n");
    assertThat(HtmlTranscript.write(transcript, "https://bank.example"))
        .contains(
            "<h3>In simpler words</h3>\n<div lang=\"en\"><p>Read <a"
                + " href=\"https://bank.example/bank/en/cards\">Cards</a>.</p></div>");
  }

  @Test
  void whereTheSiteIsNotKnownTheTextIsAsItWasSaid() {
    var transcript =
        transcript(
            CustomerSite.UNKNOWN, begun(Language.ENGLISH), greeting(Language.ENGLISH), answer());

    assertThat(TextTranscript.write(transcript)).contains("See Cards: block and replace.\n");
  }

  @Test
  void theHeadingsStayInThePagesLanguageWhateverTheLastMessageIsIn() {
    var greeting = new LoggedEvent(1, AFTERNOON, greeting(Language.ENGLISH));
    var polish =
        new Event.CustomerSaid(
            new ClientMessageId("m-1"), new MaskedText("dziękuję", List.of()), Language.POLISH);
    var said = new LoggedEvent(2, AFTERNOON, polish);
    Conversation now = begun(Language.ENGLISH).after(greeting).after(said);

    var transcript = transcript(SITE, now, greeting.event(), polish);

    assertThat(now.language()).isEqualTo(Language.POLISH);
    assertThat(transcript.title()).isEqualTo("Test Bank: Transcript of the conversation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The card number was hidden. Nobody at the bank needs it in full.",
        "pl | Numer karty został ukryty. Nikt w banku nie potrzebuje go w całości.",
        "hu | A kártyaszámot elrejtettük. A bankban senkinek nincs szüksége a teljes számra.",
        "ru | Номер карты скрыт. Целиком он никому в банке не нужен.",
        "zh | 银行卡号已隐藏。银行无需完整卡号。",
      })
  void whatWasHiddenIsSaidUnderIt(String language, String sentence) {
    var text = new MaskedText("•••• •••• •••• 1111", List.of(SecretKind.CARD_NUMBER));
    var said = new Event.CustomerSaid(new ClientMessageId("m-1"), text, Language.ENGLISH);
    Language pages = new Language(language);

    var transcript = transcript(begun(pages), greeting(pages), said);

    assertThat(TextTranscript.write(transcript)).contains("•••• •••• •••• 1111\n* " + sentence);
    assertThat(HtmlTranscript.write(transcript, ""))
        .contains("•••• •••• •••• 1111</div>\n<p>" + sentence + "</p>\n</li>");
  }

  /** Every kind of secret has its sentence in every language. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "pl", "hu", "ru", "zh"})
  void nothingIsHiddenWithoutAWord(String language) {
    var everything = new MaskedText("••••", List.of(SecretKind.values()));
    var said = new Event.CustomerSaid(new ClientMessageId("m-1"), everything, Language.ENGLISH);
    Language pages = new Language(language);

    var transcript = transcript(begun(pages), greeting(pages), said);

    assertThat(((Transcript.Words) transcript.entries().getLast()).hidden())
        .hasSameSizeAs(SecretKind.values())
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Advisers see: text only, simple words.",
        "pl | Konsultanci widzą: tylko na piśmie, proste słowa.",
        "hu | Az ügyintézők ezt látják: csak írásban, egyszerű szavak.",
        "ru | Консультанты видят: только письменно, простые слова.",
        "zh | 客服人员会看到：仅文字、用词简单。",
      })
  void howTheCustomerNeedsToBeSpokenWithIsSaid(String language, String sentence) {
    Language pages = new Language(language);
    var needs =
        new Event.NeedsStated(List.of(CommunicationNeed.TEXT_ONLY, CommunicationNeed.SIMPLE_WORDS));

    var transcript = transcript(begun(pages), greeting(pages), needs);

    assertThat(TextTranscript.write(transcript)).contains(": " + sentence + "\n");
    assertThat(HtmlTranscript.write(transcript, "")).contains("<li><p>" + sentence + " <time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pl", "hu", "ru", "zh"})
  void everyNeedHasItsWordsAndSoHasNone(String language) {
    Language pages = new Language(language);
    for (CommunicationNeed need : CommunicationNeed.values()) {
      var stated = new Event.NeedsStated(List.of(need));
      assertThat(lastSentence(transcript(begun(pages), greeting(pages), stated)))
          .doesNotContain("{", "null", need.name());
    }
    var none = new Event.NeedsStated(List.of());
    assertThat(lastSentence(transcript(begun(pages), greeting(pages), none))).isNotBlank();
  }

  private static String lastSentence(Transcript transcript) {
    return ((Transcript.Happening) transcript.entries().getLast()).sentence();
  }

  private static Conversation begun(Language language) {
    return Conversation.begin(
        new ConversationId("abcdefghijklmnopqrstuv"), AFTERNOON, language, "web", "");
  }

  private static Event.BotSaid greeting(Language language) {
    return new Event.BotSaid(0, ReplyKind.GREETING, "Hello", null, null, language, List.of(), null);
  }

  private static Event.BotSaid answer() {
    return new Event.BotSaid(
        0,
        ReplyKind.ANSWER,
        "See Cards: block and replace.",
        ANSWER,
        new SimpleVersion("Read Cards.", SIMPLE),
        Language.ENGLISH,
        List.of(),
        null);
  }

  private static Transcript transcript(Conversation conversation, Event... events) {
    return transcript(SITE, conversation, events);
  }

  private static Transcript transcript(
      CustomerSite site, Conversation conversation, Event... events) {
    var logged =
        IntStream.range(0, events.length)
            .mapToObj(index -> new LoggedEvent(index + 1, AFTERNOON, events[index]))
            .toList();
    return Transcript.of(
        conversation,
        logged,
        Transcript.language(conversation, logged),
        site,
        "Test Bank",
        ZoneId.of("Europe/Warsaw"));
  }
}
