package io.okienko.channels.desk;

import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.channels.http.Problem;
import io.okienko.channels.live.Lane;
import io.okienko.channels.live.LogFollower;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * The conversations that one agent's socket follows, because the agent owns them or looks at them.
 * Changed on the socket's lane only.
 */
final class Followed {
  private static final int MOST_WATCHED = 200;

  /**
   * @param owned whether the agent owns the conversation
   * @param watched whether the agent looks at it
   */
  private record Following(LogFollower follower, boolean owned, boolean watched) {}

  private final DeskServices services;
  private final Lane lane;
  private final BooleanSupplier gate;
  private final BiConsumer<ConversationId, LoggedEvent> listener;
  private final Map<ConversationId, Following> all = new ConcurrentHashMap<>();
  private boolean closed;

  /**
   * @param gate whether the agent may hear more
   */
  Followed(
      DeskServices services,
      Lane lane,
      BooleanSupplier gate,
      BiConsumer<ConversationId, LoggedEvent> listener) {
    this.services = services;
    this.lane = lane;
    this.gate = gate;
    this.listener = listener;
  }

  /** From any thread. */
  boolean contains(ConversationId id) {
    return all.containsKey(id);
  }

  /** The agent owns the conversation: events after this seq, unless it is followed already. */
  void own(ConversationId id, long after) {
    Following known = all.get(id);
    if (known == null) {
      follow(id, after, true, false);
    } else {
      all.put(id, new Following(known.follower(), true, known.watched()));
    }
  }

  /** The agent looks at the conversation: all events after this seq, whatever was sent before. */
  void watch(ConversationId id, long after) {
    Following known = all.get(id);
    if (known == null && all.size() >= MOST_WATCHED) {
      throw Problem.of(429, "too-many-requests", "Too many conversations are being watched.");
    }
    if (known != null) {
      known.follower().close();
    }
    follow(id, after, known != null && known.owned(), true);
  }

  void unwatch(ConversationId id) {
    Following known = all.get(id);
    if (known != null) {
      keep(id, new Following(known.follower(), known.owned(), false));
    }
  }

  /** The agent no longer owns the conversation. */
  void disown(ConversationId id) {
    Following known = all.get(id);
    if (known != null) {
      keep(id, new Following(known.follower(), false, known.watched()));
    }
  }

  private void keep(ConversationId id, Following following) {
    if (following.owned() || following.watched()) {
      all.put(id, following);
    } else {
      following.follower().close();
      all.remove(id);
    }
  }

  private void follow(ConversationId id, long after, boolean owned, boolean watched) {
    if (closed) {
      return; // told before the socket closed, done after it
    }
    var follower =
        new LogFollower(
            id, after, services.desk()::page, lane, gate, event -> listener.accept(id, event));
    all.put(id, new Following(follower, owned, watched));
    follower.start(services.feed());
  }

  void close() {
    closed = true;
    all.values().forEach(following -> following.follower().close());
    all.clear();
  }
}
