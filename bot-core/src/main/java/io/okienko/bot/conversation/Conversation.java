package io.okienko.bot.conversation;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation's log adds up to: a projection, changed only by {@link #after(LoggedEvent)}.
 *
 * @param channel {@code web} or {@code app}
 * @param page where the customer was when it began, possibly empty
 * @param topic what the matter is about, {@code general} until known
 * @param handOverReason why a person was asked for, absent before
 * @param waitingSince when the customer first began to wait for a person; kept over transfers so
 *     that nobody loses their place
 * @param agent user name of the one owner, absent unless the state is {@link
 *     ConversationState#AGENT}
 * @param answeredUpTo seq of the newest customer message that the bot has dealt with
 * @param unansweredSince when the oldest customer message that no agent has answered came in
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
    @Nullable Integer rating) {

  /** The topic of a conversation whose topic nobody knows yet. */
  public static final String GENERAL_TOPIC = "general";

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
        null);
  }
}
