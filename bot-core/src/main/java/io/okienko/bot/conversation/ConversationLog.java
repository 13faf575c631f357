package io.okienko.bot.conversation;

import io.okienko.bot.spi.ConcurrentAppendException;
import io.okienko.bot.spi.ConversationStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The one way to write into conversations, for the services of customers, agents and the bot: load,
 * decide, commit, tell. Whoever decides sees the log as it is; when somebody else writes first,
 * they decide again. Safe for use by many threads.
 */
public final class ConversationLog {
  /** Far more than there can be writers in one conversation on all nodes together. */
  private static final int MOST_ATTEMPTS = 100;

  private final ConversationStore store;
  private final ConversationFeed feed;
  private final Clock clock;
  private final ConversationLocks locks = new ConversationLocks();

  public ConversationLog(ConversationStore store, ConversationFeed feed, Clock clock) {
    this.store = store;
    this.feed = feed;
    this.clock = clock;
  }

  /** Commits the first events of a conversation, then tells. */
  ConversationFeed.Committed begin(Conversation nothingYet, String tokenHash, List<Event> events) {
    ConversationFeed.Committed begun = add(nothingYet, events);
    store.create(begun.after(), tokenHash, begun.events());
    feed.tell(begun);
    return begun;
  }

  /**
   * Lets somebody decide, and commits and tells what they decided. May ask them more than once, so
   * deciding has no effects of its own.
   *
   * @throws UnknownConversationException when there is no such conversation
   */
  public <R> R write(ConversationId id, Function<Conversation, Step<R>> decide) {
    try (ConversationLocks.Held _ = locks.lock(id)) {
      for (int attempt = 1; ; attempt++) {
        try {
          return attempt(get(id), decide);
        } catch (ConcurrentAppendException e) {
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

  /** The seq of the newest event of that type; there must be one. */
  public long seqOfLast(ConversationId id, Class<? extends Event> type) {
    return store.listEvents(id, 0).reversed().stream()
        .filter(logged -> type.isInstance(logged.event()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " in " + id))
        .seq();
  }

  private <R> R attempt(Conversation now, Function<Conversation, Step<R>> decide)
      throws ConcurrentAppendException {
    return switch (decide.apply(now)) {
      case Step.Nothing<R>(R result) -> result;
      case Step.Append<R>(List<Event> events, var result) -> {
        ConversationFeed.Committed committed = add(now, events);
        store.append(committed.after(), committed.events());
        feed.tell(committed);
        yield result.apply(committed.events());
      }
    };
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
     */
    record Append<R>(List<Event> events, Function<List<LoggedEvent>, R> result) implements Step<R> {
      public Append {
        events = List.copyOf(events);
      }
    }

    static <R> Step<R> nothing(R result) {
      return new Nothing<>(result);
    }

    static <R> Step<R> append(List<Event> events, Function<List<LoggedEvent>, R> result) {
      return new Append<>(events, result);
    }

    /** The result is the seq of the first event. */
    static Step<Long> append(Event... events) {
      return new Append<>(List.of(events), logged -> logged.getFirst().seq());
    }
  }
}
