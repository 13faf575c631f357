package io.okienko.channels.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.language.Language;
import io.okienko.channels.live.Lane;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.support.House;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Most windows only stand open: what happens to others must not wake them. */
class LiveViewTest {
  @TempDir private Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger updates = new AtomicInteger();
  private final AtomicInteger woken = new AtomicInteger();
  private final List<QueuePlace> places = new CopyOnWriteArrayList<>();
  private House house;
  private QueueWatch queue;
  private Conversations conversations;

  @BeforeEach
  void open() {
    house = new House(folder, Clock.systemUTC());
    conversations = house.services.conversations();
    queue = new QueueWatch(house.feed, vertx, Duration.ofMillis(20));
    queue.onPlaces(updates::incrementAndGet);
  }

  @AfterEach
  void close() {
    queue.close();
    house.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void onlyWhoWaitsIsWokenWhenTheQueueMoves() {
    Conversation shown = begin();
    Conversation before = begin();
    LiveView view = show(shown);
    int quiet = woken.get();
    moveQueue();
    assertThat(woken).hasValue(quiet);

    conversations.askForPerson(before.id(), null);
    conversations.askForPerson(shown.id(), null);
    conversations.close(before.id());
    Awaitility.await().until(() -> places.stream().anyMatch(place -> place.position() == 3));

    view.close();
    moveQueue(); // by the end of which nothing is under way that was begun before
    int closed = woken.get();
    moveQueue();
    assertThat(woken).hasValue(closed);
  }

  /** Twice, because by the second update everybody has been told of the first. */
  private void moveQueue() {
    for (int i = 0; i < 2; i++) {
      int told = updates.get();
      conversations.askForPerson(begin().id(), null);
      Awaitility.await().until(() -> updates.get() > told);
    }
  }

  private Conversation begin() {
    return conversations.open(Language.ENGLISH, "web", "", List.of()).conversation();
  }

  private LiveView show(Conversation conversation) {
    var lane =
        new Lane(
            task -> {
              woken.incrementAndGet();
              task.run();
            },
            LiveViewTest::fail);
    var view =
        new LiveView(conversation.id(), conversations, house.feed, queue, lane, new Places());
    view.start(conversation, conversation.lastSeq());
    return view;
  }

  private static void fail(Throwable failure) {
    throw new AssertionError(failure);
  }

  /** Keeps the places that are shown. */
  private final class Places implements LiveView.Screen {
    @Override
    public void event(LoggedEvent event) {
      // the log is for other tests
    }

    @Override
    public void place(QueuePlace place) {
      places.add(place);
    }

    @Override
    public void signal(Signal signal) {
      // nobody writes
    }
  }
}
