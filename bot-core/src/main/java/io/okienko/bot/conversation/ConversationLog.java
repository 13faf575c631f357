package io.okienko.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okienko.bot.spi.ConcurrentAppendException;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.RepeatedMessageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way to write into conversations, for the services of customers, agents and the bot: load,
 * decide, commit, tell. Whoever decides sees the log as it is; when somebody else writes first,
 * they decide again. Safe for use by many threads.
 */
public final class ConversationLog {
  /** Far more than there can be writers in one conversation on all nodes together. */
  private static final int MOST_ATTEMPTS = 100;

  private static final int MOST_RECENT = 20_000;
  private static final Duration RECENTLY = Duration.ofMinutes(10);

  private final ConversationStore store;
  private final ConversationFeed feed;
  private final Clock clock;
  private final ConversationLocks locks = new ConversationLocks();

  /** What logs added up to when they were last written to here; somebody else may have since. */
  private final Cache<ConversationId, Conversation> recent =
      Caffeine.newBuilder().maximumSize(MOST_RECENT).expireAfterAccess(RECENTLY).build();

  public ConversationLog(ConversationStore store, ConversationFeed feed, Clock clock) {
    this.store = store;
    this.feed = feed;
    this.clock = clock;
  }

  /** Commits the first events of a conversation, then tells. */
  ConversationFeed.Committed begin(
      Conversation nothingYet, String tokenHash, Instant tokenExpires, List<Event> events) {
    ConversationFeed.Committed begun = add(nothingYet, events);
    store.create(begun.after(), tokenHash, tokenExpires, begun.events());
    recent.put(begun.after().id(), begun.after());
    feed.tell(begun);
    return begun;
  }

  /**
   * Lets somebody decide, and commits and tells what they decided. May ask them more than once, so
   * deciding has no effects of its own.
   *
   * @throws UnknownConversationException when there is no such conversation
   * @throws ConversationBusyException when others write in it for too long
   */
  public <R> R write(ConversationId id, Function<Conversation, Step<R>> decide) {
    try (ConversationLocks.Held _ = locks.lock(id)) {
      for (int attempt = 1; ; attempt++) {
        try {
          return attempt == 1 ? attemptOnRecent(id, decide) : attempt(get(id), decide);
        } catch (ConcurrentAppendException e) {
          recent.invalidate(id);
          if (attempt == MOST_ATTEMPTS) {
            throw new IllegalStateException("conversation " + id + " never stands still", e);
          }
        }
      }
    }
  }

  /**
   * @throws UnknownConversationException when there is none
   */
  public Conversation get(ConversationId id) {
    return store.find(id).orElseThrow(() -> new UnknownConversationException(id));
  }

  /**
   * The conversation as it was a while ago, or a moment ago, or is: for what does not depend on it.
   * Spares the way to the store while somebody writes here.
   *
   * @throws UnknownConversationException when there is none
   */
  public Conversation getRecent(ConversationId id) {
    Conversation known = recent.getIfPresent(id);
    return known == null ? get(id) : known;
  }

  /** To be called when a conversation is erased: nothing of it is to be left here. */
  public void forget(ConversationId id) {
    recent.invalidate(id);
  }

  /** The seq of the newest event of that type; there must be one. */
  public long seqOfLast(ConversationId id, Class<? extends Event> type) {
    return findLast(id, type)
        .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " in " + id))
        .seq();
  }

  /** The newest event of that type. */
  Optional<LoggedEvent> findLast(ConversationId id, Class<? extends Event> type) {
    return store.listEvents(id, 0).reversed().stream()
        .filter(logged -> type.isInstance(logged.event()))
        .findFirst();
  }

  private <R> R attemptOnRecent(ConversationId id, Function<Conversation, Step<R>> decide)
      throws ConcurrentAppendException {
    Conversation known = recent.getIfPresent(id);
    if (known != null) {
      Optional<Step.Append<R>> append = appendingTo(known, decide);
      if (append.isPresent()) {
        return commit(known, append.get());
      }
    }
    return attempt(get(id), decide);
  }

  /**
   * What may be out of date is good enough to append to: the store takes nothing for a log that
   * grew meanwhile. To do nothing, or to refuse, is decided on the log as it is.
   */
  private static <R> Optional<Step.Append<R>> appendingTo(
      Conversation known, Function<Conversation, Step<R>> decide) {
    try {
      return decide.apply(known) instanceof Step.Append<R> append
          ? Optional.of(append)
          : Optional.empty();
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private <R> R attempt(Conversation now, Function<Conversation, Step<R>> decide)
      throws ConcurrentAppendException {
    return switch (decide.apply(now)) {
      case Step.Nothing<R>(R result) -> result;
      case Step.Append<R> append -> commit(now, append);
    };
  }

  private <R> R commit(Conversation now, Step.Append<R> append) throws ConcurrentAppendException {
    ConversationFeed.Committed committed = add(now, append.events());
    try {
      store.append(committed.after(), committed.events());
    } catch (RepeatedMessageException e) {
      recent.invalidate(now.id()); // what there is to say about it shall be found in the log
      return append.repeated().apply(e.original());
    }
    recent.put(now.id(), committed.after());
    feed.tell(committed);
    return append.result().apply(committed.events());
  }

  private ConversationFeed.Committed add(Conversation before, List<Event> events) {
    // As exact as it is stored: what is told now equals what is read later.
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<LoggedEvent> logged = new ArrayList<>(events.size());
    Conversation after = before;
    for (Event event : events) {
      LoggedEvent next = new LoggedEvent(after.lastSeq() + 1, at, event);
      logged.add(next);
      after = after.after(next);
    }
    return new ConversationFeed.Committed(after, logged);
  }

  /** What somebody decided to do. */
  public sealed interface Step<R> {

    /** Nothing is written. */
    record Nothing<R>(R result) implements Step<R> {}

    /**
     * @param events at least one; written all or none
     * @param result made of them once they are committed
     * @param repeated made of what is in the log already under the client message id of one of
     *     them; then nothing was written
     */
    record Append<R>(
        List<Event> events,
        Function<List<LoggedEvent>, R> result,
        Function<LoggedEvent, R> repeated)
        implements Step<R> {
      public Append {
        events = List.copyOf(events);
      }
    }

    static <R> Step<R> nothing(R result) {
      return new Nothing<>(result);
    }

    /** Of events without a client message id. */
    static <R> Step<R> append(List<Event> events, Function<List<LoggedEvent>, R> result) {
      return new Append<>(
          events,
          result,
          original -> {
            throw new IllegalStateException("repeats event " + original.seq() + " without a name");
          });
    }

    /** The result is the seq of the first event. */
    static Step<Long> append(Event... events) {
      return append(List.of(events), logged -> logged.getFirst().seq());
    }
  }
}
