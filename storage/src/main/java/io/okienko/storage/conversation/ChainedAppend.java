package io.okienko.storage.conversation;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.LoggedEvent;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jspecify.annotations.Nullable;

/**
 * An append as one statement, for databases at the other end of a line: the events go in only if
 * the conversation could be brought up to date, and that only if nobody was faster and nothing is
 * repeated.
 */
record ChainedAppend(Conversation after, List<LoggedEvent> events) {
  private static final String STATEMENT =
      "with grown as ("
          + ConversationRow.UPDATE
          + """
            where id = :id and last_seq = :expectedSeq
              and not exists (
                select 1 from conversation_event said
                where said.conversation_id = :id
                  and said.client_message_id in (<named>))
            returning id)
          insert into conversation_event
            (conversation_id, seq, at, type, client_message_id, payload)
          select grown.id, event.*
          from grown, unnest(:seqs, :ats, :types, :names, :payloads)
            as event (seq, at, type, client_message_id, payload)
          """;

  /** How many events were added: all or none. */
  int execute(Handle handle) {
    List<EventCodec.Stored> stored =
        events.stream().map(logged -> EventCodec.write(logged.event())).toList();
    return handle
        .createUpdate(STATEMENT)
        .bindMap(ConversationRow.parameters(after))
        .bindList(EmptyHandling.NULL_KEYWORD, "named", named())
        .bind("expectedSeq", events.getFirst().seq() - 1)
        .bind("seqs", array("bigint", events.stream().map(LoggedEvent::seq).toArray()))
        .bind("ats", array("bigint", events.stream().map(e -> e.at().toEpochMilli()).toArray()))
        .bind("types", array("text", stored.stream().map(EventCodec.Stored::type).toArray()))
        .bind("names", array("text", events.stream().map(ChainedAppend::name).toArray()))
        .bind("payloads", array("text", stored.stream().map(EventCodec.Stored::payload).toArray()))
        .execute();
  }

  /**
   * In a list of their own rather than an array: of one name or none, which is all that there is
   * but for a bulk, PostgreSQL then sees that its index leads to it, and does not read through all
   * names of the conversation.
   */
  private List<String> named() {
    return events.stream().map(ChainedAppend::name).filter(Objects::nonNull).toList();
  }

  private static @Nullable String name(LoggedEvent logged) {
    return logged.event().clientMessageIdIfAny().map(ClientMessageId::value).orElse(null);
  }

  private static Argument array(String type, @Nullable Object[] values) {
    return (position, statement, _) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type, values));
  }
}
