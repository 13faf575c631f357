package io.okienko.bot.conversation;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.reply.ReplyKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds one event to what a log adds up to. Total: every event has a meaning in every state, so that
 * any log can be folded.
 */
final class Fold {
  private final Conversation before;
  private final LoggedEvent logged;

  private Language language;
  private ConversationState state;
  private String topic;
  private Priority priority;
  private @Nullable HandOverReason handOverReason;
  private @Nullable Instant waitingSince;
  private @Nullable String agent;
  private @Nullable String agentName;
  private long lastCustomerSeq;
  private long answeredUpTo;
  private int customerMessages;
  private int misunderstandings;
  private @Nullable Instant unansweredSince;
  private @Nullable Instant closedAt;
  private @Nullable Integer rating;
  private List<CommunicationNeed> needs;

  private Fold(Conversation before, LoggedEvent logged) {
    this.before = before;
    this.logged = logged;
    language = before.language();
    state = before.state();
    topic = before.topic();
    priority = before.priority();
    handOverReason = before.handOverReason();
    waitingSince = before.waitingSince();
    agent = before.agent();
    agentName = before.agentName();
    lastCustomerSeq = before.lastCustomerSeq();
    answeredUpTo = before.answeredUpTo();
    customerMessages = before.customerMessages();
    misunderstandings = before.misunderstandings();
    unansweredSince = before.unansweredSince();
    closedAt = before.closedAt();
    rating = before.rating();
    needs = before.needs();
  }

  static Conversation of(Conversation before, LoggedEvent logged) {
    if (logged.seq() != before.lastSeq() + 1) {
      throw new IllegalArgumentException(
          "after event %d comes %d, not %d"
              .formatted(before.lastSeq(), before.lastSeq() + 1, logged.seq()));
    }
    Fold fold = new Fold(before, logged);
    fold.add(logged.event());
    return fold.result();
  }

  private void add(Event event) {
    switch (event) {
      case Event.CustomerSaid said -> customerSaid(said);
      case Event.BotSaid said -> botSaid(said);
      case Event.AgentSaid _ -> unansweredSince = null;
      case Event.HandOverRequested requested -> handOverRequested(requested);
      case Event.AgentJoined joined -> agentJoined(joined);
      case Event.AgentLeft _ -> waits();
      case Event.Transferred transferred -> transferred(transferred);
      case Event.Closed _ -> closed();
      case Event.Reopened _ -> reopened();
      case Event.Rated rated -> rating = rated.score();
      case Event.NeedsStated stated -> needs = stated.needs();
    }
  }

  private void customerSaid(Event.CustomerSaid said) {
    language = said.language();
    lastCustomerSeq = logged.seq();
    customerMessages++;
    if (unansweredSince == null) {
      unansweredSince = logged.at();
    }
    if (state == ConversationState.AGENT || state == ConversationState.CLOSED) {
      nothingLeftForBot();
    }
  }

  private void botSaid(Event.BotSaid said) {
    answeredUpTo = Math.max(answeredUpTo, said.inReplyTo());
    misunderstandings = misunderstandingsAfter(said.kind());
    topic = topicAfter(said);
    if (answeredUpTo >= lastCustomerSeq) {
      unansweredSince = null;
    }
  }

  /** Who was answered and then asks for a person is most likely still at what the answer is on. */
  private String topicAfter(Event.BotSaid said) {
    return said.kind() == ReplyKind.ANSWER && said.reason() != null && said.reason().topic() != null
        ? said.reason().topic()
        : topic;
  }

  private int misunderstandingsAfter(ReplyKind kind) {
    return switch (kind) {
      case CLARIFY, UNKNOWN -> misunderstandings + 1;
      case ANSWER, URGENT, HANDOVER -> 0;
      case GREETING, SMALL_TALK, OVERLOADED -> misunderstandings;
    };
  }

  private void handOverRequested(Event.HandOverRequested requested) {
    topic = requested.topic();
    if (requested.priority() == Priority.URGENT) {
      priority = Priority.URGENT;
    }
    handOverReason = requested.reason();
    waits();
  }

  /** What was said to the bot is still looked at for danger, also when the request overtook it. */
  private void waits() {
    state = ConversationState.WAITING;
    noAgent();
    if (waitingSince == null) {
      waitingSince = logged.at();
    }
    if (unansweredSince == null) {
      unansweredSince = logged.at();
    }
  }

  private void agentJoined(Event.AgentJoined joined) {
    state = ConversationState.AGENT;
    agent = joined.agent();
    agentName = joined.name();
    nothingLeftForBot();
  }

  private void transferred(Event.Transferred transferred) {
    if (transferred.topic() != null) {
      topic = transferred.topic();
    }
  }

  private void closed() {
    state = ConversationState.CLOSED;
    closedAt = logged.at();
    waitingSince = null;
    unansweredSince = null;
    noAgent();
    nothingLeftForBot();
  }

  /** The topic stays: what the customer comes back with is most likely the same matter. */
  private void reopened() {
    state = ConversationState.BOT;
    priority = Priority.NORMAL;
    handOverReason = null;
    misunderstandings = 0;
    closedAt = null;
  }

  private void noAgent() {
    agent = null;
    agentName = null;
  }

  /** Whatever the customer said so far is an agent's business, also should the bot return. */
  private void nothingLeftForBot() {
    answeredUpTo = lastCustomerSeq;
  }

  private Conversation result() {
    return new Conversation(
        before.id(),
        before.createdAt(),
        language,
        before.channel(),
        before.page(),
        state,
        topic,
        priority,
        handOverReason,
        waitingSince,
        agent,
        agentName,
        logged.seq(),
        lastCustomerSeq,
        answeredUpTo,
        customerMessages,
        misunderstandings,
        unansweredSince,
        closedAt,
        rating,
        needs);
  }
}
