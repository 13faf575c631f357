package io.okienko.storage.conversation;

import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.spi.WindowStore;
import io.okienko.storage.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Whose window was seen when, in the database. */
public final class JdbiWindowStore implements WindowStore {
  private final Database database;

  public JdbiWindowStore(Database database) {
    this.database = database;
  }

  @Override
  public void saveSeen(Set<ConversationId> conversations, Instant at) {
    each(
        conversations,
        Map.of("at", at.toEpochMilli()),
        """
        insert into customer_window (conversation_id, seen_at)
        select id, :at from conversation where id = :id
        on conflict (conversation_id) do update set seen_at = excluded.seen_at
        where customer_window.seen_at < excluded.seen_at
        """);
  }

  @Override
  public Map<ConversationId, Instant> listSeen() {
    return database.read(handle ->
        handle
            .createQuery("select conversation_id, seen_at from customer_window")
            .reduceRows(
                new HashMap<ConversationId, Instant>(),
                (seen, row) -> {
                  seen.put(
                      new ConversationId(row.getColumn("conversation_id", String.class)),
                      Instant.ofEpochMilli(row.getColumn("seen_at", Long.class)));
                  return seen;
                }));
  }

  @Override
  public void forget(Set<ConversationId> conversations) {
    each(conversations, Map.of(), "delete from customer_window where conversation_id = :id");
  }

  private void each(Set<ConversationId> conversations, Map<String, Long> more, String statement) {
    if (conversations.isEmpty()) {
      return;
    }
    database.write(handle -> {
      try (PreparedBatch batch = handle.prepareBatch(statement)) {
        conversations.stream()
            .map(ConversationId::value)
            .sorted() // one order for all servers, so that none blocks another
            .forEach(id -> batch.bind("id", id).bindMap(more).add());
        return batch.execute();
      }
    });
  }
}
