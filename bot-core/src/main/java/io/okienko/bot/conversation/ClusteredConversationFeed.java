package io.okienko.bot.conversation;

import io.okienko.bot.outage.OutageLog;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.OtherNodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed of a server that is one of several. What happens here is told here and announced to the
 * others; what others announce is read from the log, where somebody here listens for it.
 *
 * <p>Announcements may get lost, so {@link #repair()}, called every few seconds, looks in the
 * database for what nobody told.
 */
public final class ClusteredConversationFeed implements ConversationFeed, AutoCloseable {
  /** How many conversations the store is asked about at once. */
  private static final int IDS_AT_ONCE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(ClusteredConversationFeed.class);

  private final LocalConversationFeed here = new LocalConversationFeed();
  private final ConversationStore store;
  private final OtherNodes others;
  private final OutageLog outage =
      new OutageLog(LOG, "News of conversations cannot be read; they are told again soon");
  private final Lanes lanes = new Lanes(outage);

  /** Up to which seq everybody here was told, of conversations that somebody listens to. */
  private final Map<ConversationId, Long> toldUpTo = new ConcurrentHashMap<>();

  /** Those that the desk showed when it was last looked at. */
  private Set<ConversationId> atDesk = Set.of();

  public ClusteredConversationFeed(ConversationStore store, OtherNodes others) {
    this.store = store;
    this.others = others;
    others.listen(this::heard);
  }

  @Override
  public Subscription subscribe(ConversationId id, Consumer<Committed> listener) {
    return here.subscribe(id, listener);
  }

  @Override
  public Subscription subscribeAll(Consumer<Committed> listener) {
    return here.subscribeAll(listener);
  }

  @Override
  public Subscription subscribeOwn(Consumer<Committed> listener) {
    return here.subscribeOwn(listener);
  }

  @Override
  public Subscription subscribeSignals(ConversationId id, Consumer<Signal> listener) {
    return here.subscribeSignals(id, listener);
  }

  @Override
  public Subscription subscribeAllSignals(Consumer<Signal> listener) {
    return here.subscribeAllSignals(listener);
  }

  @Override
  public void tell(Committed committed) {
    here.tell(committed);
    noteTold(committed);
    others.tell(
        new Announcement.Committed(
            committed.after().id(),
            committed.events().getFirst().seq(),
            committed.events().getLast().seq(),
            committed.after().state() != ConversationState.BOT));
  }

  @Override
  public void signal(Signal signal) {
    here.signal(signal);
    others.tell(
        switch (signal) {
          case Signal.Typing(var id, var by, var name) -> new Announcement.Typing(id, by, name);
          case Signal.Read(var id, long seq) -> new Announcement.Read(id, seq);
          case Signal.NoteAdded(var note) ->
              new Announcement.NoteAdded(note.conversation(), note.id());
        });
  }

  /** Called on a thread that must not block. */
  private void heard(Announcement announcement) {
    ConversationId id = announcement.conversation();
    switch (announcement) {
      case Announcement.Committed committed -> {
        if (here.isHeard(id) || (committed.atDesk() && here.isAllHeard())) {
          lanes.execute(id, () -> tellFromLog(id, committed.first() - 1));
        }
      }
      case Announcement.Typing(_, var by, var name) -> here.signal(new Signal.Typing(id, by, name));
      case Announcement.Read(_, long seq) -> here.signal(new Signal.Read(id, seq));
      case Announcement.NoteAdded(_, var noteId) -> {
        if (here.isAllHeard()) {
          lanes.execute(id, () -> tellNote(id, noteId));
        }
      }
    }
  }

  /** The announced events, and what came after them; the conversation as it is then, or later. */
  private void tellFromLog(ConversationId id, long after) {
    List<LoggedEvent> events = store.listPage(id, after);
    if (events.isEmpty()) {
      return;
    }
    store
        .find(id)
        .ifPresent(conversation -> {
          Committed committed = new Committed(conversation, events);
          here.tellOfOthers(committed);
          noteTold(committed);
        });
  }

  private void tellNote(ConversationId id, String noteId) {
    store.listNotes(id).stream()
        .filter(note -> note.id().equals(noteId))
        .forEach(note -> here.signal(new Signal.NoteAdded(note)));
  }

  private void noteTold(Committed committed) {
    ConversationId id = committed.after().id();
    if (here.isHeard(id) || here.isAllHeard()) {
      toldUpTo.merge(id, committed.events().getLast().seq(), Math::max);
    }
  }

  /**
   * Tells what is in the log of conversations that somebody here listens to and was not told.
   * Blocking; by one thread at a time.
   */
  public void repair() {
    Set<ConversationId> heard = new HashSet<>(here.heard());
    Set<ConversationId> atDeskNow = Set.of();
    if (here.isAllHeard()) {
      Set<ConversationId> now = new HashSet<>();
      Stream.concat(store.listWaiting().stream(), store.listWithAgents().stream())
          .forEach(conversation -> now.add(conversation.id()));
      heard.addAll(now);
      heard.addAll(atDesk); // those that left it
      atDeskNow = now;
    }
    toldUpTo.keySet().retainAll(heard);
    lastSeqs(heard).forEach(this::repair);
    atDesk = atDeskNow;
    outage.worked();
  }

  private Map<ConversationId, Long> lastSeqs(Collection<ConversationId> ids) {
    List<ConversationId> all = List.copyOf(ids);
    Map<ConversationId, Long> result = new HashMap<>();
    for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
      result.putAll(
          store.listLastSeqs(all.subList(from, Math.min(from + IDS_AT_ONCE, all.size()))));
    }
    return result;
  }

  /** Of a conversation that is new here the last event is told: whoever misses more reads it. */
  private void repair(ConversationId id, long last) {
    long told = toldUpTo.getOrDefault(id, last - 1);
    if (told < last) {
      LOG.debug("Nobody told of {} after {}", id, told);
      lanes.execute(id, () -> tellFromLog(id, told));
    }
  }

  /** Lets what is being told come to its end; what others announce is heard no more. */
  @Override
  public void close() {
    lanes.close();
  }
}
