package io.okienko.channels.customer;

import static java.util.stream.Collectors.joining;

import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.channels.json.CustomerSite;
import io.okienko.channels.json.EventJson;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a conversation, for its customer to keep.
 *
 * @param texts the transcript's own words
 * @param bank its name
 */
record Transcript(
    TranscriptTexts texts, String bank, ZoneId zone, Instant begunAt, List<Entry> entries) {
  /** Something that a transcript tells. */
  sealed interface Entry {
    Instant at();
  }

  /**
   * Somebody spoke.
   *
   * @param text with the addresses behind its links
   * @param html sanitised; absent when the text says it all
   * @param simple the same in plain words, where there are some
   * @param hidden sentences on what was hidden in it
   */
  record Words(
      Instant at,
      boolean byCustomer,
      String author,
      Language language,
      String text,
      @Nullable String html,
      @Nullable SimpleVersion simple,
      List<String> hidden)
      implements Entry {}

  /** Something happened. */
  record Happening(Instant at, String sentence) implements Entry {}

  /**
   * Puts it together.
   *
   * @param language of the transcript's own words; what was said stays as it was
   */
  static Transcript of(
      Conversation conversation,
      List<LoggedEvent> events,
      Language language,
      CustomerSite site,
      String bank,
      ZoneId zone) {
    TranscriptTexts texts = TranscriptTexts.of(language);
    List<Entry> entries = events.stream().map(event -> entry(event, texts, site)).toList();
    return new Transcript(texts, bank, zone, conversation.createdAt(), entries);
  }

  /**
   * The language of a transcript for which nobody names one. It is the one that the conversation
   * began in, that is the page's: a single word in another language does not change it.
   */
  static Language language(Conversation conversation, List<LoggedEvent> events) {
    return events.stream()
        .findFirst()
        .filter(first -> first.event() instanceof Event.BotSaid)
        .map(first -> ((Event.BotSaid) first.event()).language())
        .orElseGet(conversation::language);
  }

  private static Entry entry(LoggedEvent logged, TranscriptTexts texts, CustomerSite site) {
    Instant at = logged.at();
    return switch (logged.event()) {
      case Event.CustomerSaid said ->
          words(at, texts.text("customer"), true, said.text(), said.language(), texts);
      case Event.BotSaid said ->
          new Words(
              at,
              false,
              texts.text("bot"),
              said.language(),
              site.text(said.text(), said.html()),
              said.html(),
              site.simple(said.simple()),
              List.of());
      case Event.AgentSaid said ->
          words(at, said.name(), false, said.text(), said.language(), texts);
      case Event.HandOverRequested _ -> new Happening(at, texts.text("handover-requested"));
      case Event.AgentJoined joined -> new Happening(at, texts.text("agent-joined", joined.name()));
      case Event.AgentLeft left -> new Happening(at, texts.text("agent-left", left.name()));
      case Event.Transferred _ -> new Happening(at, texts.text("transferred"));
      case Event.Closed _ -> new Happening(at, texts.text("closed"));
      case Event.Reopened _ -> new Happening(at, texts.text("reopened"));
      case Event.Rated rated -> new Happening(at, texts.text("rated", rated.score()));
      case Event.NeedsStated stated -> new Happening(at, needs(stated.needs(), texts));
    };
  }

  private static String needs(List<CommunicationNeed> needs, TranscriptTexts texts) {
    if (needs.isEmpty()) {
      return texts.text("needs-none");
    }
    String listed =
        needs.stream()
            .map(need -> texts.text("need-" + EventJson.wireName(need)))
            .collect(joining(texts.text("needs-between")));
    return texts.text("needs", listed);
  }

  private static Words words(
      Instant at,
      String author,
      boolean byCustomer,
      MaskedText text,
      Language language,
      TranscriptTexts texts) {
    List<String> hidden =
        text.hidden().stream()
            .map(kind -> texts.text("hidden-" + EventJson.wireName(kind)))
            .toList();
    return new Words(at, byCustomer, author, language, text.value(), null, null, hidden);
  }

  /** Begins with the bank, which tells it from others in a folder, or in a full mailbox. */
  String title() {
    return bank + ": " + texts.text("title");
  }

  /** What stands above an answer in plain words. */
  String simpleWords() {
    return texts.text("simple");
  }

  String begun() {
    return texts.text("begun", time(begunAt));
  }

  /** Which zone all times are in, because it need not be the reader's. */
  String zoneNote() {
    return texts.text("zone", zone.getDisplayName(TextStyle.FULL, locale()) + " (" + zone + ")");
  }

  /** A time as its readers write it, in the bank's zone. */
  String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale())
        .format(at.atZone(zone));
  }

  /** English without a country would write dates as in America; the chat window does not. */
  private Locale locale() {
    return texts.language().equals(Language.ENGLISH) ? Locale.UK : texts.language().locale();
  }
}
