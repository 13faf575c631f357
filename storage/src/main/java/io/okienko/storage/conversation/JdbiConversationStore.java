package io.okienko.storage.conversation;

import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.spi.ConcurrentAppendException;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.RepeatedMessageException;
import io.okienko.storage.Database;
import io.okienko.storage.audit.JdbiAuditStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Conversations in the database. */
public final class JdbiConversationStore implements ConversationStore {
  static final String EVENT = "select seq, at, type, payload from conversation_event";

  private final Database database;
  private final UntouchedConversations untouched;

  public JdbiConversationStore(Database database) {
    this.database = database;
    this.untouched = new UntouchedConversations(database);
  }

  @Override
  public void create(
      Conversation conversation, String tokenHash, Instant tokenExpires, List<LoggedEvent> events) {
    database.write(handle -> {
      insert(handle, conversation);
      insertToken(handle, tokenHash, conversation.id(), tokenExpires);
      insertEvents(handle, conversation.id(), events);
      return null;
    });
  }

  @Override
  public void append(Conversation after, List<LoggedEvent> events)
      throws ConcurrentAppendException {
    if (database.chainsChanges()) {
      ChainedAppend append = new ChainedAppend(after, events);
      if (database.writeAtOnce(append::execute) == 0) {
        throw reasonToRefuse(after.id(), events);
      }
      return;
    }
    database.<@Nullable Void, ConcurrentAppendException>write(handle -> {
      update(handle, after, events.getFirst().seq() - 1);
      insertEvents(handle, after.id(), events);
      return null;
    });
  }

  private ConcurrentAppendException reasonToRefuse(ConversationId id, List<LoggedEvent> events) {
    for (LoggedEvent logged : events) {
      logged
          .event()
          .clientMessageIdIfAny()
          .flatMap(name -> findByClientMessageId(id, name))
          .ifPresent(original -> {
            throw new RepeatedMessageException(id, original);
          });
    }
    return new ConcurrentAppendException(id, null);
  }

  static void insert(Handle handle, Conversation conversation) {
    handle
        .createUpdate(
            """
            insert into conversation (
              id, created_at, language, channel, page, state, topic, priority, hand_over_reason,
              waiting_since, agent, agent_name, last_seq, last_customer_seq, answered_up_to,
              customer_messages, misunderstandings, unanswered_since, closed_at, rating, needs)
            values (
              :id, :createdAt, :language, :channel, :page, :state, :topic, :priority,
              :handOverReason, :waitingSince, :agent, :agentName, :lastSeq, :lastCustomerSeq,
              :answeredUpTo, :customerMessages, :misunderstandings, :unansweredSince, :closedAt,
              :rating, :needs)
            """)
        .bindMap(ConversationRow.parameters(conversation))
        .execute();
  }

  private static void update(Handle handle, Conversation after, long expectedSeq)
      throws ConcurrentAppendException {
    int updated =
        handle
            .createUpdate(ConversationRow.UPDATE + " where id = :id and last_seq = :expectedSeq")
            .bindMap(ConversationRow.parameters(after))
            .bind("expectedSeq", expectedSeq)
            .execute();
    if (updated == 0) {
      throw new ConcurrentAppendException(after.id(), null);
    }
  }

  static void insertEvents(Handle handle, ConversationId id, List<LoggedEvent> events) {
    int[] inserted;
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into conversation_event
              (conversation_id, seq, at, type, client_message_id, payload)
            values (?, ?, ?, ?, ?, ?)
            on conflict (conversation_id, client_message_id) do nothing
            """)) {
      for (LoggedEvent logged : events) {
        EventCodec.Stored stored = EventCodec.write(logged.event());
        batch.add(
            id.value(),
            logged.seq(),
            logged.at().toEpochMilli(),
            stored.type(),
            logged.event().clientMessageIdIfAny().map(ClientMessageId::value).orElse(null),
            stored.payload());
      }
      inserted = batch.execute();
    }
    for (int i = 0; i < inserted.length; i++) {
      if (inserted[i] == 0) {
        throw new RepeatedMessageException(id, original(handle, id, events.get(i)));
      }
    }
  }

  private static LoggedEvent original(Handle handle, ConversationId id, LoggedEvent repeated) {
    return repeated
        .event()
        .clientMessageIdIfAny()
        .flatMap(name -> findByClientMessageId(handle, id, name))
        .orElseThrow();
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return database.read(handle ->
        handle
            .createQuery("select * from conversation where id = :id")
            .bind("id", id.value())
            .map((row, _) -> ConversationRow.read(row))
            .findOne());
  }

  @Override
  public Optional<TokenAccess> findByTokenHash(String tokenHash, Instant now) {
    return database.read(handle -> findByTokenHash(handle, tokenHash, now));
  }

  private static Optional<TokenAccess> findByTokenHash(
      Handle handle, String tokenHash, Instant now) {
    return handle
        .createQuery(
            """
            select conversation_id, expires_at from conversation_token
            where token_hash = :hash and (expires_at is null or expires_at > :now)
            """)
        .bind("hash", tokenHash)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> readAccess(row))
        .findOne();
  }

  private static TokenAccess readAccess(ResultSet row) throws SQLException {
    long expires = row.getLong("expires_at");
    return new TokenAccess(
        new ConversationId(row.getString("conversation_id")),
        row.wasNull() ? Instant.MAX : Instant.ofEpochMilli(expires));
  }

  private static void insertToken(
      Handle handle, String tokenHash, ConversationId id, Instant expires) {
    handle.execute(
        "insert into conversation_token (token_hash, conversation_id, expires_at) values (?, ?, ?)",
        tokenHash,
        id.value(),
        expires.toEpochMilli());
  }

  @Override
  public boolean renewToken(String oldHash, Instant now, String newHash, Instant newExpires) {
    return database.write(handle -> {
      Optional<TokenAccess> old = findByTokenHash(handle, oldHash, now);
      old.ifPresent(access -> insertToken(handle, newHash, access.conversation(), newExpires));
      return old.isPresent();
    });
  }

  @Override
  public int limitTokens(Instant expires, int most) {
    return database.write(handle ->
        handle.execute(
            """
            update conversation_token set expires_at = ?
            where token_hash in (
              select token_hash from conversation_token where expires_at is null limit ?)
            """,
            expires.toEpochMilli(),
            most));
  }

  @Override
  public int deleteExpiredTokens(Instant now, int most) {
    return database.write(handle ->
        handle.execute(
            """
            delete from conversation_token
            where token_hash in (
              select token_hash from conversation_token where expires_at <= ? limit ?)
            """,
            now.toEpochMilli(),
            most));
  }

  @Override
  public Optional<LoggedEvent> findByClientMessageId(
      ConversationId id, ClientMessageId clientMessageId) {
    return database.read(handle -> findByClientMessageId(handle, id, clientMessageId));
  }

  private static Optional<LoggedEvent> findByClientMessageId(
      Handle handle, ConversationId id, ClientMessageId clientMessageId) {
    return handle
        .createQuery(EVENT + " where conversation_id = :id and client_message_id = :name")
        .bind("id", id.value())
        .bind("name", clientMessageId.value())
        .map((row, _) -> readEvent(row))
        .findOne();
  }

  @Override
  public List<LoggedEvent> listEvents(ConversationId id, long after) {
    return database.read(handle ->
        handle
            .createQuery(EVENT + " where conversation_id = :id and seq > :after order by seq")
            .bind("id", id.value())
            .bind("after", after)
            .map((row, _) -> readEvent(row))
            .list());
  }

  /** Read one by one where the driver can, so that rows of later pages are never in memory. */
  @Override
  public List<LoggedEvent> listPage(ConversationId id, long after) {
    return database.read(handle ->
        handle
            .createQuery(
                EVENT + " where conversation_id = :id and seq > :after order by seq limit :most")
            .bind("id", id.value())
            .bind("after", after)
            .bind("most", MOST_EVENTS_OF_PAGE)
            .scanResultSet((rows, _) -> readPage(rows.get())));
  }

  private static List<LoggedEvent> readPage(ResultSet rows) throws SQLException {
    List<LoggedEvent> page = new ArrayList<>();
    int characters = 0;
    while (page.size() < MOST_EVENTS_OF_PAGE
        && characters < MOST_CHARACTERS_OF_PAGE
        && rows.next()) {
      page.add(readEvent(rows));
      characters += rows.getString("payload").length();
    }
    return page;
  }

  @Override
  public List<Conversation> listWaiting() {
    return list("where state = 'waiting' order by priority, waiting_since, id", Map.of());
  }

  @Override
  public int countWaitingBefore(Priority priority, Instant waitingSince, ConversationId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select count(*) from conversation
                where state = 'waiting'
                  and (priority, waiting_since, id) < (:priority, :since, :id)
                """)
            .bind("priority", ConversationRow.rank(priority))
            .bind("since", waitingSince.toEpochMilli())
            .bind("id", id.value())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public List<Conversation> listWithAgents() {
    return list(
        """
        where state = 'agent'
        order by case when unanswered_since is null then 1 else 0 end, unanswered_since, id
        """,
        Map.of());
  }

  /**
   * Of those with the bot there may be very many, all that were left for years: only the latest are
   * taken, by their index, before anything is sorted. That their state is not {@code closed} either
   * is said because SQLite knows the index by it.
   */
  @Override
  public List<Conversation> listOpen(int limit) {
    return list(
        """
        where id in (
          select id from conversation where state = 'waiting'
          union all
          select id from conversation where state = 'agent'
          union all
          select id from (
            select id from conversation
            where state = 'bot' and state <> 'closed'
            order by created_at desc limit :limit) latest)
        order by case state when 'waiting' then 0 when 'agent' then 1 else 2 end,
          priority,
          case state when 'bot' then -created_at else coalesce(waiting_since, created_at) end,
          id
        limit :limit
        """,
        Map.of("limit", limit));
  }

  @Override
  public List<Conversation> listClosed(int limit) {
    return list(
        "where state = 'closed' order by closed_at desc, id limit :limit", Map.of("limit", limit));
  }

  @Override
  public List<ConversationId> listAwaitingBot(Instant before) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select due.id from (
                  select id, last_customer_seq from conversation
                  where state = 'bot' and answered_up_to < last_customer_seq
                  union all
                  select id, last_customer_seq from conversation
                  where state = 'waiting' and priority = :normal
                    and answered_up_to < last_customer_seq) due
                join conversation_event said
                  on said.conversation_id = due.id and said.seq = due.last_customer_seq
                where said.at <= :before
                """)
            .bind("normal", ConversationRow.rank(Priority.NORMAL))
            .bind("before", before.toEpochMilli())
            .map((row, _) -> new ConversationId(row.getString(1)))
            .list());
  }

  @Override
  public Map<ConversationId, Long> listLastSeqs(List<ConversationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.read(handle ->
        handle
            .createQuery("select id, last_seq from conversation where id in (<ids>)")
            .bindList("ids", ids.stream().map(ConversationId::value).toList())
            .reduceRows(
                new HashMap<ConversationId, Long>(),
                (seqs, row) -> {
                  seqs.put(
                      new ConversationId(row.getColumn("id", String.class)),
                      row.getColumn("last_seq", Long.class));
                  return seqs;
                }));
  }

  @Override
  public Optional<LoggedEvent> findLastMessage(ConversationId id) {
    return database.read(handle ->
        handle
            .createQuery(
                EVENT
                    + """
                     where conversation_id = :id
                       and type in ('customer-said', 'agent-said')
                     order by seq desc limit 1
                    """)
            .bind("id", id.value())
            .map((row, _) -> readEvent(row))
            .findOne());
  }

  @Override
  public int deleteUntouchedSince(Instant before, int most) {
    return untouched.delete(before, most);
  }

  @Override
  public int anonymiseUntouchedSince(Instant before, Instant at, int most) {
    return untouched.anonymise(before, at, most);
  }

  @Override
  public boolean erase(ConversationId id, Instant at, Deed deed) {
    return database.write(handle -> {
      boolean erased = handle.execute("delete from conversation where id = ?", id.value()) == 1;
      if (erased) {
        JdbiAuditStore.append(handle, at, deed);
      }
      return erased;
    });
  }

  /** The payload is as {@link BotSaidCodec} writes it: the kind stands before anything said. */
  @Override
  public long countAnswers(Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select count(*) from conversation_event
                where type = 'bot-said' and at >= :since and payload like :answer
                """)
            .bind("since", since.toEpochMilli())
            .bind("answer", "{\"inReplyTo\":%,\"kind\":\"answer\",\"text\":%")
            .mapTo(Long.class)
            .one());
  }

  /** A join without a request since the one before is a transfer between agents: nobody waited. */
  @Override
  public List<Long> listWaitSeconds(Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select (joined.at - requested.at) / 1000
                from conversation_event joined
                join conversation_event requested
                  on requested.conversation_id = joined.conversation_id
                  and requested.seq = (
                    select min(request.seq) from conversation_event request
                    where request.conversation_id = joined.conversation_id
                      and request.type = 'hand-over-requested'
                      and request.seq < joined.seq
                      and request.seq > coalesce((
                        select max(earlier.seq) from conversation_event earlier
                        where earlier.conversation_id = joined.conversation_id
                          and earlier.seq < joined.seq
                          and earlier.type in ('agent-joined', 'closed')), 0))
                where joined.type = 'agent-joined'
                  and joined.at >= :since
                order by joined.at desc limit :most
                """)
            .bind("since", since.toEpochMilli())
            .bind("most", MOST_WAITS)
            .mapTo(Long.class)
            .list());
  }

  @Override
  public void addNote(Note note) {
    database.write(handle ->
        handle.execute(
            """
            insert into conversation_note
              (id, conversation_id, at, after_seq, author, name, text)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            note.id(),
            note.conversation().value(),
            note.at().toEpochMilli(),
            note.afterSeq(),
            note.author(),
            note.name(),
            note.text()));
  }

  @Override
  public int deleteNotesBefore(Instant before, int most) {
    return database.write(handle ->
        handle.execute(
            """
            delete from conversation_note
            where id in (select id from conversation_note where at < ? limit ?)
            """,
            before.toEpochMilli(),
            most));
  }

  @Override
  public List<Note> listNotes(ConversationId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select * from conversation_note
                where conversation_id = :id order by at, after_seq, id
                """)
            .bind("id", id.value())
            .map((row, _) -> readNote(row))
            .list());
  }

  private List<Conversation> list(String condition, Map<String, ?> parameters) {
    return database.read(handle ->
        handle
            .createQuery("select * from conversation " + condition)
            .bindMap(parameters)
            .map((row, _) -> ConversationRow.read(row))
            .list());
  }

  static LoggedEvent readEvent(ResultSet row) throws SQLException {
    return new LoggedEvent(
        row.getLong("seq"),
        Instant.ofEpochMilli(row.getLong("at")),
        EventCodec.read(row.getString("type"), row.getString("payload")));
  }

  private static Note readNote(ResultSet row) throws SQLException {
    return new Note(
        row.getString("id"),
        new ConversationId(row.getString("conversation_id")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("after_seq"),
        row.getString("author"),
        row.getString("name"),
        row.getString("text"));
  }
}
