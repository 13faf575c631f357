package io.okienko.channels.customer;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Signal;
import io.okienko.channels.live.Lane;
import io.okienko.channels.live.LogFollower;
import io.okienko.channels.live.QueueWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Shows a customer their conversation as it goes on: every event once and in order, their place in
 * the queue when it changes, and signs that somebody writes or has read.
 */
final class LiveView implements AutoCloseable {
  /** Where it is shown. Called on the view's lane. */
  interface Screen {
    void event(LoggedEvent event);

    void place(QueuePlace place);

    void signal(Signal signal);
  }

  private final ConversationId id;
  private final Conversations conversations;
  private final ConversationFeed feed;
  private final QueueWatch queue;
  private final Lane lane;
  private final Screen screen;
  private final List<Runnable> closers = new ArrayList<>(2);

  /** Held while the customer waits: what moves the queue is no news for all other windows. */
  private @Nullable Subscription places;

  private long historyUpTo;
  private boolean closed;
  private Optional<QueuePlace> shown = Optional.empty();

  LiveView(
      ConversationId id,
      Conversations conversations,
      ConversationFeed feed,
      QueueWatch queue,
      Lane lane,
      Screen screen) {
    this.id = id;
    this.conversations = conversations;
    this.feed = feed;
    this.queue = queue;
    this.lane = lane;
    this.screen = screen;
  }

  /**
   * Begins, unless it was closed before. Call on the lane.
   *
   * @param conversation as it is now
   * @param after the last seq that the customer has
   */
  void start(Conversation conversation, long after) {
    if (closed) {
      return; // who left so early would listen for ever
    }
    historyUpTo = conversation.lastSeq();
    if (conversation.state() == ConversationState.WAITING) {
      watchQueue();
    }
    Subscription signals = feed.subscribeSignals(id, this::signal);
    closers.add(signals::close);
    var follower = new LogFollower(id, after, conversations::page, lane, () -> true, this::show);
    closers.add(follower::close);
    follower.start(feed);
    if (after >= historyUpTo) {
      showPlace();
    }
  }

  private void show(LoggedEvent logged) {
    follow(logged.event());
    screen.event(logged);
    if (logged.seq() == historyUpTo) {
      lane.execute(this::showPlace); // the history tells of places long past
    }
  }

  /** The event itself says the place, so it is not said again until it changes. */
  private void follow(Event event) {
    switch (event) {
      case Event.HandOverRequested requested -> {
        watchQueue();
        Long seconds = requested.estimatedWaitSeconds();
        shown =
            Optional.of(
                new QueuePlace(
                    requested.position(),
                    seconds == null ? OptionalLong.empty() : OptionalLong.of(seconds)));
      }
      case Event.AgentJoined _, Event.Closed _ -> leaveQueue();
      case Event.CustomerSaid _,
          Event.BotSaid _,
          Event.AgentSaid _,
          Event.AgentLeft _,
          Event.Transferred _,
          Event.Reopened _,
          Event.Rated _,
          Event.NeedsStated _ -> {
        // who has the word is told by the events above
      }
    }
  }

  private void watchQueue() {
    if (places == null) {
      places = queue.onPlaces(() -> lane.execute(this::showPlace));
    }
  }

  private void leaveQueue() {
    if (places != null) {
      places.close();
      places = null;
    }
  }

  private void showPlace() {
    if (places == null) {
      return;
    }
    Optional<QueuePlace> place = conversations.queuePlace(id);
    if (place.isPresent() && !place.equals(shown)) {
      shown = place;
      screen.place(place.get());
    }
  }

  /** Only what a customer may know: never a note. */
  private void signal(Signal signal) {
    boolean theirs =
        switch (signal) {
          case Signal.Typing typing -> typing.by() != Signal.Writer.CUSTOMER;
          case Signal.Read _ -> true;
          case Signal.NoteAdded _ -> false;
        };
    if (theirs) {
      lane.execute(() -> screen.signal(signal));
    }
  }

  /** Call on the lane. */
  @Override
  public void close() {
    closed = true;
    leaveQueue();
    closers.forEach(Runnable::run);
    closers.clear();
  }
}
