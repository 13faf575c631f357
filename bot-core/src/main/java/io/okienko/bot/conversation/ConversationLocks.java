package io.okienko.bot.conversation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lock for each conversation that somebody is writing in. It spares writers of one process the
 * detour over a failed append, and keeps their announcements in order; what is right does not rest
 * on it.
 */
final class ConversationLocks {
  private final Map<ConversationId, Held> locks = new ConcurrentHashMap<>();

  /** Waits for the lock; closing what it returns lets go. */
  Held lock(ConversationId id) {
    Held held =
        locks.compute(
            id,
            (_, before) -> {
              Held shared = before == null ? new Held(id) : before;
              shared.users++;
              return shared;
            });
    held.lock.lock();
    return held;
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
      locks.computeIfPresent(id, (_, held) -> --held.users == 0 ? null : held);
    }
  }
}
