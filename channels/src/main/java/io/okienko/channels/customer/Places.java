package io.okienko.channels.customer;

import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.channels.http.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds how much one conversation keeps open at once, lest a single token take every connection
 * there is, and tells that something is open. Safe for use by many threads.
 */
final class Places {
  /** More windows than anybody has open, with those that broke off and are not yet missed. */
  static final int MOST = 20;

  private static final String RETRY_SECONDS = "10";

  private final CustomerWindows windows;
  private final Map<ConversationId, Integer> taken = new ConcurrentHashMap<>();

  Places(CustomerWindows windows) {
    this.windows = windows;
  }

  /** What is held while something is open; giving it back again does nothing. */
  final class Place implements AutoCloseable {
    private final ConversationId id;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private Place(ConversationId id) {
      this.id = id;
    }

    @Override
    public void close() {
      if (held.compareAndSet(true, false)) {
        taken.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
        windows.closed(id);
      }
    }
  }

  /**
   * Takes a place.
   *
   * @throws Problem 429 with {@code Retry-After} when the conversation has used up its own
   */
  Place take(ConversationId id) {
    taken.merge(
        id,
        1,
        (count, one) -> {
          if (count == MOST) {
            throw tooMany();
          }
          return count + one;
        });
    windows.opened(id);
    return new Place(id);
  }

  private static Problem tooMany() {
    return Problem.of(
            429, "too-many-requests", "This conversation is open too many times. Close one first.")
        .withHeader("Retry-After", RETRY_SECONDS);
  }
}
