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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes or makes anonymous what is older than it may be kept, some at a time. */
final class UntouchedConversations {
  private static final Logger LOG = LoggerFactory.getLogger(UntouchedConversations.class);

  /** Customers' messages wait while so many are read and written anew. */
  private static final int EVENTS_AT_ONCE = 2000;

  private static final String UNTOUCHED =
      """
      from conversation old
      where old.created_at < :before and old.state in ('bot', 'closed') and %s
        and not exists (
          select 1 from conversation_event event
          where event.conversation_id = old.id and event.at >= :before)
      """;

  /** Word for word as in the index of these, which has none of the anonymous ones. */
  private static final String OF_SOMEBODY =
      UNTOUCHED.formatted("old.id not like '" + ConversationId.ANONYMOUS + "%'");

  private static final String OF_NOBODY =
      UNTOUCHED.formatted("old.id like '" + ConversationId.ANONYMOUS + "%'");

  private final Database database;

  /** What cannot be read must not be come upon again and again. Until the next start. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  UntouchedConversations(Database database) {
    this.database = database;
  }

  int delete(Instant before, int most) {
    int deleted = delete(OF_SOMEBODY, before, most);
    return deleted == 0 ? delete(OF_NOBODY, before, most) : deleted;
  }

  /**
   * Its last event is asked for by number: when somebody writes at this moment, the number is
   * another one by the time that the row can be deleted, and the conversation stays.
   */
  private int delete(String untouched, Instant before, int most) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from conversation
                where id in (select old.id %s limit :most)
                  and state in ('bot', 'closed')
                  and exists (
                    select 1 from conversation_event last
                    where last.conversation_id = conversation.id
                      and last.seq = conversation.last_seq and last.at < :before)
                """
                    .formatted(untouched))
            .bind("before", before.toEpochMilli())
            .bind("most", most)
            .execute());
  }

  /** Those in which somebody wrote meanwhile stay, and are not found the next time. */
  int anonymise(Instant before, Instant at, int most) {
    int done = 0;
    List<Found> found = listUntouched(before, most);
    while (done == 0 && !found.isEmpty()) {
      List<Found> some = start(found);
      done =
          database.<Integer, RuntimeException>write(handle -> anonymise(handle, some, before, at));
      found = found.subList(some.size(), found.size());
    }
    return done;
  }

  private record Found(String id, long lastSeq) {}

  private List<Found> listUntouched(Instant before, int most) {
    return database
        .<List<Found>, RuntimeException>read(handle ->
            handle
                .createQuery("select old.id, old.last_seq " + OF_SOMEBODY + " limit :most")
                .bind("before", before.toEpochMilli())
                .bind("most", most + unreadable.size())
                .map((row, _) -> new Found(row.getString("id"), row.getLong("last_seq")))
                .list())
        .stream()
        .filter(found -> !unreadable.contains(found.id()))
        .toList();
  }

  /** As many as have not too many events together, and at least one. */
  private static List<Found> start(List<Found> found) {
    List<Found> start = new ArrayList<>();
    long events = 0;
    for (Found each : found) {
      events += each.lastSeq();
      if (!start.isEmpty() && events > EVENTS_AT_ONCE) {
        break;
      }
      start.add(each);
    }
    return start;
  }

  private int anonymise(Handle handle, List<Found> some, Instant before, Instant at) {
    int done = 0;
    for (Found each : some) {
      done += anonymiseIfReadable(handle, each.id(), before) ? 1 : 0;
    }
    if (done > 0) {
      JdbiAuditStore.append(
          handle,
          at,
          new Deed(null, AuditAction.CONVERSATIONS_ANONYMISED, null, Integer.toString(done)));
    }
    return done;
  }

  /** Neither an event of tomorrow's version nor a log with a gap keeps the others back. */
  private boolean anonymiseIfReadable(Handle handle, String id, Instant before) {
    try {
      return anonymise(handle, id, before);
    } catch (UnknownEventTypeException | UnreadableEventException | IllegalArgumentException e) {
      unreadable.add(id);
      LOG.warn(
          "Conversation {} is older than it may be kept, and cannot be made anonymous: {}",
          id,
          e.getMessage());
      return false;
    }
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
    if (!isUntouched(found.get(), events, before)) {
      return false;
    }
    // Before anything is deleted: a log that cannot be read has to stay as it is.
    AnonymousConversation anonymous = AnonymousConversation.of(found.get(), events);
    if (!delete(handle, found.get())) {
      return false;
    }
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
