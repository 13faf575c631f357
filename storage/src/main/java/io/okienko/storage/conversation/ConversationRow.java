package io.okienko.storage.conversation;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.storage.schema.EnumNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation as a row of its table. */
final class ConversationRow {
  /** Of what can change, with {@link #parameters}. */
  static final String UPDATE =
      """
      update conversation set
        language = :language, state = :state, topic = :topic, priority = :priority,
        hand_over_reason = :handOverReason, waiting_since = :waitingSince,
        agent = :agent, agent_name = :agentName, last_seq = :lastSeq,
        last_customer_seq = :lastCustomerSeq, answered_up_to = :answeredUpTo,
        customer_messages = :customerMessages, misunderstandings = :misunderstandings,
        unanswered_since = :unansweredSince, closed_at = :closedAt, rating = :rating,
        needs = :needs
      """;

  private ConversationRow() {}

  /** The order of serving. */
  static int rank(Priority priority) {
    return switch (priority) {
      case URGENT -> 0;
      case NORMAL -> 1;
    };
  }

  static Map<String, @Nullable Object> parameters(Conversation conversation) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", conversation.id().value());
    row.put("createdAt", conversation.createdAt().toEpochMilli());
    row.put("language", conversation.language().tag());
    row.put("channel", conversation.channel());
    row.put("page", conversation.page());
    row.put("state", EnumNames.of(conversation.state()));
    row.put("topic", conversation.topic());
    row.put("priority", rank(conversation.priority()));
    HandOverReason reason = conversation.handOverReason();
    row.put("handOverReason", reason == null ? null : EnumNames.of(reason));
    row.put("waitingSince", millis(conversation.waitingSince()));
    row.put("agent", conversation.agent());
    row.put("agentName", conversation.agentName());
    row.put("lastSeq", conversation.lastSeq());
    row.put("lastCustomerSeq", conversation.lastCustomerSeq());
    row.put("answeredUpTo", conversation.answeredUpTo());
    row.put("customerMessages", conversation.customerMessages());
    row.put("misunderstandings", conversation.misunderstandings());
    row.put("unansweredSince", millis(conversation.unansweredSince()));
    row.put("closedAt", millis(conversation.closedAt()));
    row.put("rating", conversation.rating());
    row.put("needs", String.join(" ", NeedNames.of(conversation.needs())));
    return row;
  }

  static Conversation read(ResultSet row) throws SQLException {
    String reason = row.getString("hand_over_reason");
    return new Conversation(
        new ConversationId(row.getString("id")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        new Language(row.getString("language")),
        row.getString("channel"),
        row.getString("page"),
        EnumNames.parse(ConversationState.class, row.getString("state")),
        row.getString("topic"),
        row.getInt("priority") == rank(Priority.URGENT) ? Priority.URGENT : Priority.NORMAL,
        reason == null ? null : EnumNames.parse(HandOverReason.class, reason),
        instant(row, "waiting_since"),
        row.getString("agent"),
        row.getString("agent_name"),
        row.getLong("last_seq"),
        row.getLong("last_customer_seq"),
        row.getLong("answered_up_to"),
        row.getInt("customer_messages"),
        row.getInt("misunderstandings"),
        instant(row, "unanswered_since"),
        instant(row, "closed_at"),
        integer(row, "rating"),
        NeedNames.read(List.of(row.getString("needs").split(" "))));
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
