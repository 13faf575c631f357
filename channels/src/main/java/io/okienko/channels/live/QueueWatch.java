package io.okienko.channels.live;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Notices when the queue changes, and tells those who show it, at most once in a while however much
 * happens.
 */
public final class QueueWatch implements AutoCloseable {
  private final Set<Runnable> placeListeners = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> listListeners = ConcurrentHashMap.newKeySet();
  private final AtomicLong revision = new AtomicLong();
  private final Throttle places;
  private final Throttle lists;
  private final Subscription subscription;

  /**
   * @param update between two updates
   */
  public QueueWatch(ConversationFeed feed, Vertx vertx, Duration update) {
    this.places = new Throttle(vertx, update, () -> placeListeners.forEach(Runnable::run));
    this.lists = new Throttle(vertx, update, this::tellLists);
    this.subscription = feed.subscribeAll(this::committed);
  }

  /** Somebody's place in the queue may be another one now. The listener must not block. */
  public Subscription onPlaces(Runnable listener) {
    placeListeners.add(listener);
    return () -> placeListeners.remove(listener);
  }

  /** What the desk lists may look different now. The listener must not block. */
  public Subscription onLists(Runnable listener) {
    listListeners.add(listener);
    return () -> listListeners.remove(listener);
  }

  /**
   * Grows before the listeners of {@link #onLists} are told: what was read since then is what they
   * were told of.
   */
  public long revision() {
    return revision.get();
  }

  /** The desk's lists say something else of a conversation whose log did not grow. */
  public void listsChanged() {
    lists.wish();
  }

  private void tellLists() {
    revision.incrementAndGet();
    listListeners.forEach(Runnable::run);
  }

  private void committed(Committed committed) {
    boolean moved = movesQueue(committed);
    if (moved) {
      places.wish();
    }
    if (moved || committed.after().state() != ConversationState.BOT) {
      lists.wish();
    }
  }

  /** Whether a conversation went into the queue or out of it, or from one hand to another. */
  public static boolean movesQueue(Committed committed) {
    return committed.events().stream().map(LoggedEvent::event).anyMatch(QueueWatch::movesQueue);
  }

  private static boolean movesQueue(Event event) {
    return switch (event) {
      case Event.HandOverRequested _,
          Event.AgentJoined _,
          Event.AgentLeft _,
          Event.Transferred _,
          Event.Closed _ ->
          true;
      case Event.CustomerSaid _,
          Event.BotSaid _,
          Event.AgentSaid _,
          Event.Reopened _,
          Event.Rated _,
          Event.NeedsStated _ ->
          false;
    };
  }

  @Override
  public void close() {
    subscription.close();
  }
}
