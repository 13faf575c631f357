package io.okienko.storage.conversation;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.customerdata.AnonymousConversation;
import io.okienko.storage.Database;
import io.okienko.storage.audit.JdbiAuditStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;

/**
 * Deletes or makes anonymous what is older than it may be kept. Bit by bit: a statement that does
 * very much would be cut off, and begin again for ever; and customers' messages wait meanwhile.
 */
final class UntouchedConversations {
  private static final int DELETED_AT_ONCE = 500;

  /** Each is read and written anew. */
  private static final int ANONYMISED_AT_ONCE = 50;

  private static final String UNTOUCHED =
      """
      select old.id from conversation old
      where old.created_at < :before and old.state in ('bot', 'closed')
        and not exists (
          select 1 from conversation_event event
          where event.conversation_id = old.id and event.at >= :before)
      """;

  private UntouchedConversations() {}

  static int delete(Database database, Instant before) {
    return untilFewer(DELETED_AT_ONCE, () -> deleteSome(database, before));
  }

  /**
   * Its last event is asked for by number: when somebody writes at this moment, the number is
   * another one by the time that the row can be deleted, and the conversation stays.
   */
  private static int deleteSome(Database database, Instant before) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from conversation
                where id in (%s limit :most)
                  and state in ('bot', 'closed')
                  and exists (
                    select 1 from conversation_event last
                    where last.conversation_id = conversation.id
                      and last.seq = conversation.last_seq and last.at < :before)
                """
                    .formatted(UNTOUCHED))
            .bind("before", before.toEpochMilli())
            .bind("most", DELETED_AT_ONCE)
            .execute());
  }

  static int deleteNotes(Database database, Instant before) {
    return untilFewer(
        DELETED_AT_ONCE,
        () ->
            database.write(handle ->
                handle.execute(
                    """
                    delete from conversation_note
                    where id in (select id from conversation_note where at < ? limit ?)
                    """,
                    before.toEpochMilli(),
                    DELETED_AT_ONCE)));
  }

  private static int untilFewer(int atOnce, IntSupplier some) {
    int all = 0;
    int done;
    do {
      done = some.getAsInt();
      all += done;
    } while (done == atOnce);
    return all;
  }

  /** Those in which somebody wrote meanwhile stay, and are not found the next time. */
  static int anonymise(Database database, Instant before, Instant at) {
    int all = 0;
    List<String> ids;
    do {
      ids = listUntouched(database, before);
      List<String> some = ids;
      all +=
          database.<Integer, RuntimeException>write(handle -> anonymise(handle, some, before, at));
    } while (ids.size() == ANONYMISED_AT_ONCE);
    return all;
  }

  private static List<String> listUntouched(Database database, Instant before) {
    return database.read(handle ->
        handle
            .createQuery(UNTOUCHED + " and old.id not like :anonymous limit :most")
            .bind("before", before.toEpochMilli())
            .bind("anonymous", ConversationId.ANONYMOUS + "%")
            .bind("most", ANONYMISED_AT_ONCE)
            .mapTo(String.class)
            .list());
  }

  private static int anonymise(Handle handle, List<String> ids, Instant before, Instant at) {
    int done = 0;
    for (String id : ids) {
      done += anonymise(handle, id, before) ? 1 : 0;
    }
    if (done > 0) {
      JdbiAuditStore.append(
          handle,
          at,
          new Deed(null, AuditAction.CONVERSATIONS_ANONYMISED, null, Integer.toString(done)));
    }
    return done;
  }

  private static boolean anonymise(Handle handle, String id, Instant before) {
    Optional<Conversation> found =
        handle
            .createQuery("select * from conversation where id = :id")
            .bind("id", id)
            .map((row, _) -> ConversationRow.read(row))
            .findOne();
    if (found.isEmpty()) {
      return false;
    }
    List<LoggedEvent> events = listEvents(handle, id);
    if (!isUntouched(found.get(), events, before) || !delete(handle, found.get())) {
      return false;
    }
    AnonymousConversation anonymous = AnonymousConversation.of(found.get(), events);
    JdbiConversationStore.insert(handle, anonymous.conversation());
    JdbiConversationStore.insertEvents(handle, anonymous.conversation().id(), anonymous.events());
    return true;
  }

  private static List<LoggedEvent> listEvents(Handle handle, String id) {
    return handle
        .createQuery(JdbiConversationStore.EVENT + " where conversation_id = :id order by seq")
        .bind("id", id)
        .map((row, _) -> JdbiConversationStore.readEvent(row))
        .list();
  }

  private static boolean isUntouched(
      Conversation conversation, List<LoggedEvent> events, Instant before) {
    boolean isOfNobody =
        switch (conversation.state()) {
          case BOT, CLOSED -> true;
          case WAITING, AGENT -> false;
        };
    return isOfNobody && events.getLast().at().isBefore(before);
  }

  /** With its notes and its token. False when somebody has written in it since it was read. */
  private static boolean delete(Handle handle, Conversation read) {
    return handle.execute(
            "delete from conversation where id = ? and last_seq = ?",
            read.id().value(),
            read.lastSeq())
        == 1;
  }
}
