package io.okienko.bot.conversation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lock for each conversation that somebody is writing in. It spares writers of one process the
 * detour over a failed append, and keeps their announcements in order; what is right does not rest
 * on it.
 */
final class ConversationLocks {
  /** A database that hangs holds up whoever has the lock, and all who wait for it behind them. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<ConversationId, Held> locks = new ConcurrentHashMap<>();
  private final Duration patience;

  ConversationLocks() {
    this(PATIENCE);
  }

  ConversationLocks(Duration patience) {
    this.patience = patience;
  }

  /**
   * Waits for the lock, first come, first served; closing what it returns lets go.
   *
   * @throws ConversationBusyException when others have it for too long
   */
  Held lock(ConversationId id) {
    Held held =
        locks.compute(
            id,
            (_, before) -> {
              Held shared = before == null ? new Held(id) : before;
              shared.users++;
              return shared;
            });
    if (!waitFor(held.lock)) {
      held.leave();
      throw new ConversationBusyException(id);
    }
    return held;
  }

  private boolean waitFor(ReentrantLock lock) {
    try {
      return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int size() {
    return locks.size();
  }

  final class Held implements AutoCloseable {
    private final ConversationId id;
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Changed within the map's compute only. */
    private int users;

    private Held(ConversationId id) {
      this.id = id;
    }

    @Override
    public void close() {
      lock.unlock();
      leave();
    }

    private void leave() {
      locks.computeIfPresent(id, (_, held) -> --held.users == 0 ? null : held);
    }
  }
}
