package io.okienko.bot.conversation;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation's log adds up to: a projection, changed only by {@link #after(LoggedEvent)}.
 *
 * @param channel {@code web} or {@code app}
 * @param page where the customer was when it began, possibly empty
 * @param topic what the matter is about, {@code general} until known
 * @param handOverReason why a person was asked for, absent before
 * @param priority urgent sticks until the conversation is reopened after a close
 * @param waitingSince when the customer first began to wait for a person; kept over claims,
 *     transfers and silent agents, so that nobody loses their place
 * @param agent user name of the one owner, absent unless the state is {@link
 *     ConversationState#AGENT}
 * @param lastCustomerSeq seq of the customer's newest message, 0 before
 * @param answeredUpTo seq of the newest customer message that the bot has nothing more to say to:
 *     it replied, or an agent has the word
 * @param misunderstandings how many replies in a row were of kind clarify or unknown
 * @param unansweredSince since when the customer waits for an answer: when the oldest message came
 *     in that neither the bot nor an agent has answered, or when a person was asked for
 * @param rating the newest score, absent before
 * @param needs how the customer needs to be spoken with, as far as they said; of the person, so
 *     that they outlast the matter
 */
public record Conversation(
    ConversationId id,
    Instant createdAt,
    Language language,
    String channel,
    String page,
    ConversationState state,
    String topic,
    Priority priority,
    @Nullable HandOverReason handOverReason,
    @Nullable Instant waitingSince,
    @Nullable String agent,
    @Nullable String agentName,
    long lastSeq,
    long lastCustomerSeq,
    long answeredUpTo,
    int customerMessages,
    int misunderstandings,
    @Nullable Instant unansweredSince,
    @Nullable Instant closedAt,
    @Nullable Integer rating,
    List<CommunicationNeed> needs) {

  /** The topic of a conversation whose topic nobody knows yet. */
  public static final String GENERAL_TOPIC = "general";

  public Conversation {
    needs = CommunicationNeed.ordered(needs);
  }

  /** A conversation that nothing has happened in. */
  public static Conversation begin(
      ConversationId id, Instant at, Language language, String channel, String page) {
    return new Conversation(
        id,
        at,
        language,
        channel,
        page,
        ConversationState.BOT,
        GENERAL_TOPIC,
        Priority.NORMAL,
        null,
        null,
        null,
        null,
        0,
        0,
        0,
        0,
        0,
        null,
        null,
        null,
        List.of());
  }

  /**
   * What the log adds up to with one more event.
   *
   * @throws IllegalArgumentException when the event is not the next one
   */
  public Conversation after(LoggedEvent event) {
    return Fold.of(this, event);
  }

  /** Whether the customer has said something that the bot has to deal with. */
  public boolean awaitsBot() {
    return state == ConversationState.BOT && answeredUpTo < lastCustomerSeq;
  }

  /**
   * Whether the customer waits for a person and has said something that may tell of danger, the one
   * thing that the bot speaks about then. Who is urgent already was told what to do.
   */
  public boolean awaitsDangerCheck() {
    return state == ConversationState.WAITING
        && priority == Priority.NORMAL
        && answeredUpTo < lastCustomerSeq;
  }
}
