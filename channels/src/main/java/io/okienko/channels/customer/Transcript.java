package io.okienko.channels.customer;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a conversation, for its customer to keep.
 *
 * @param texts the transcript's own words
 */
record Transcript(TranscriptTexts texts, ZoneId zone, Instant begunAt, List<Entry> entries) {

  /** Something that a transcript tells. */
  sealed interface Entry {
    Instant at();
  }

  /**
   * Somebody spoke.
   *
   * @param html sanitised; absent when the text says it all
   */
  record Words(
      Instant at,
      boolean byCustomer,
      String author,
      Language language,
      String text,
      @Nullable String html)
      implements Entry {}

  /** Something happened. */
  record Happening(Instant at, String sentence) implements Entry {}

  static Transcript of(Conversation conversation, List<LoggedEvent> events, ZoneId zone) {
    TranscriptTexts texts = TranscriptTexts.of(conversation.language());
    List<Entry> entries = events.stream().map(event -> entry(event, texts)).toList();
    return new Transcript(texts, zone, conversation.createdAt(), entries);
  }

  private static Entry entry(LoggedEvent logged, TranscriptTexts texts) {
    Instant at = logged.at();
    return switch (logged.event()) {
      case Event.CustomerSaid said ->
          new Words(at, true, texts.text("customer"), said.language(), said.text(), null);
      case Event.BotSaid said ->
          new Words(at, false, texts.text("bot"), said.language(), said.text(), said.html());
      case Event.AgentSaid said ->
          new Words(at, false, said.name(), said.language(), said.text(), null);
      case Event.HandOverRequested _ -> new Happening(at, texts.text("handover-requested"));
      case Event.AgentJoined joined -> new Happening(at, texts.text("agent-joined", joined.name()));
      case Event.AgentLeft left -> new Happening(at, texts.text("agent-left", left.name()));
      case Event.Transferred _ -> new Happening(at, texts.text("transferred"));
      case Event.Closed _ -> new Happening(at, texts.text("closed"));
      case Event.Reopened _ -> new Happening(at, texts.text("reopened"));
      case Event.Rated rated -> new Happening(at, texts.text("rated", rated.score()));
    };
  }

  String title() {
    return texts.text("title");
  }

  String begun() {
    return texts.text("begun", time(begunAt));
  }

  /** A time as its readers write it, in the bank's zone. */
  String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(texts.language().locale())
        .format(at.atZone(zone));
  }
}
