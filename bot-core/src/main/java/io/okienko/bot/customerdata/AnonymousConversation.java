package io.okienko.bot.customerdata;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClosedBy;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.reply.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a conversation when nobody shall know any more whose it was and what was said:
 * that so many things happened at these times, in which language and on which topic. It has another
 * id, no words, no page and no names, and has ended. How the customer needed to be spoken with is
 * not in it, nor that they said so: the events after that have moved up.
 */
public record AnonymousConversation(Conversation conversation, List<LoggedEvent> events) {
  /** Stands for whatever somebody wrote and for whoever wrote it. */
  private static final String REMOVED = "…";

  public AnonymousConversation {
    events = List.copyOf(events);
  }

  /**
   * @param events all of them
   */
  public static AnonymousConversation of(Conversation conversation, List<LoggedEvent> events) {
    List<LoggedEvent> ended = new ArrayList<>(events);
    if (conversation.state() != ConversationState.CLOSED) {
      LoggedEvent last = events.getLast();
      ended.add(
          new LoggedEvent(last.seq() + 1, last.at(), new Event.Closed(ClosedBy.SYSTEM, null)));
    }
    List<LoggedEvent> anonymous = anonymous(ended);
    Conversation now =
        Conversation.begin(
            ConversationId.anonymous(),
            conversation.createdAt(),
            conversation.language(),
            conversation.channel(),
            "");
    for (LoggedEvent event : anonymous) {
      now = now.after(event);
    }
    return new AnonymousConversation(now, anonymous);
  }

  /** A gap in the log stays one: what is damaged is not to look whole. */
  private static List<LoggedEvent> anonymous(List<LoggedEvent> events) {
    List<Long> gone =
        events.stream()
            .filter(logged -> logged.event() instanceof Event.NeedsStated)
            .map(LoggedEvent::seq)
            .toList();
    LongUnaryOperator moved = seq -> seq - gone.stream().filter(each -> each < seq).count();
    return events.stream()
        .filter(logged -> !gone.contains(logged.seq()))
        .map(logged -> anonymous(logged, moved))
        .toList();
  }

  private static LoggedEvent anonymous(LoggedEvent logged, LongUnaryOperator moved) {
    long seq = moved.applyAsLong(logged.seq());
    return new LoggedEvent(seq, logged.at(), anonymous(logged.event(), seq, moved));
  }

  private static Event anonymous(Event event, long seq, LongUnaryOperator moved) {
    return switch (event) {
      case Event.CustomerSaid said ->
          new Event.CustomerSaid(name(seq), anonymous(said.text()), said.language());
      case Event.BotSaid said -> anonymous(said, moved.applyAsLong(said.inReplyTo()));
      case Event.AgentSaid said ->
          new Event.AgentSaid(name(seq), REMOVED, REMOVED, anonymous(said.text()), said.language());
      case Event.HandOverRequested asked ->
          new Event.HandOverRequested(
              asked.reason(),
              asked.topic(),
              asked.priority(),
              asked.position(),
              asked.estimatedWaitSeconds(),
              null);
      case Event.AgentJoined _ -> new Event.AgentJoined(REMOVED, REMOVED);
      case Event.AgentLeft _ -> new Event.AgentLeft(REMOVED, REMOVED);
      case Event.Transferred(_, var topic, var agent, var name) ->
          new Event.Transferred(REMOVED, topic, removed(agent), removed(name));
      case Event.Closed(ClosedBy by, _) -> new Event.Closed(by, null);
      case Event.Reopened() -> event;
      case Event.Rated(int score, _) -> new Event.Rated(score, null);
      case Event.NeedsStated _ -> throw new IllegalStateException("taken out before");
    };
  }

  /** What was hidden in a message is counted like the message itself. */
  private static MaskedText anonymous(MaskedText text) {
    return new MaskedText(REMOVED, text.hidden());
  }

  /** Clients choose the names of messages, and may put anything into them. */
  private static ClientMessageId name(long seq) {
    return new ClientMessageId("anonymous-" + seq);
  }

  private static @Nullable String removed(@Nullable String name) {
    return name == null ? null : REMOVED;
  }

  /** What the bot says may repeat what the customer said. */
  private static Event.BotSaid anonymous(Event.BotSaid said, long inReplyTo) {
    return new Event.BotSaid(
        inReplyTo,
        said.kind(),
        REMOVED,
        null,
        null,
        said.language(),
        List.of(),
        said.reason() == null ? null : anonymous(said.reason()));
  }

  private static Reason anonymous(Reason reason) {
    return new Reason(
        reason.rule(),
        reason.intent(),
        reason.intentConfidence(),
        reason.language(),
        reason.articleId(),
        null,
        reason.topic(),
        reason.matchedField(),
        null,
        List.of(),
        List.of(),
        reason.score(),
        reason.confidence(),
        reason.threshold(),
        reason.scoreParts(),
        REMOVED);
  }
}
