package io.okienko.channels.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LocalConversationFeed;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed is a hint: whatever it does, a follower hears each event once and in order. */
class LogFollowerTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
  private static final int PAGE = 7;
  private static final ConversationId ID = ConversationId.random();
  private static final Conversation CONVERSATION =
      Conversation.begin(ID, AT, Language.ENGLISH, "web", "");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LocalConversationFeed feed = new LocalConversationFeed();
  private final List<LoggedEvent> log = new CopyOnWriteArrayList<>();
  private final List<Long> heard = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private volatile long deafTo;
  private final Lane lane = new Lane(threads, failures::add);

  @AfterEach
  void stop() {
    threads.close();
  }

  private LoggedEvent commit() {
    var event = new LoggedEvent(log.size() + 1L, AT, new Event.Reopened());
    log.add(event);
    return event;
  }

  private void tell(List<LoggedEvent> events) {
    feed.tell(new Committed(CONVERSATION, events));
  }

  private LogFollower follow(long after) {
    var follower =
        new LogFollower(
            ID,
            after,
            (_, seq) -> log.stream().filter(event -> event.seq() > seq).limit(PAGE).toList(),
            lane,
            () -> true,
            this::hear);
    lane.execute(() -> follower.start(feed));
    return follower;
  }

  private void hear(LoggedEvent event) {
    if (event.seq() == deafTo) {
      deafTo = 0;
      throw new IllegalStateException("did not hear it");
    }
    heard.add(event.seq());
  }

  private void hears(long first, long last) {
    List<Long> expected = LongStream.rangeClosed(first, last).boxed().toList();
    Awaitility.await().untilAsserted(() -> assertThat(heard).isEqualTo(expected));
    assertThat(failures).isEmpty();
  }

  @Test
  void whatWasThereBeforeComesFirst() {
    commit();
    commit();
    commit();
    follow(1);
    hears(2, 3);
  }

  @Test
  void whatIsToldTwiceIsHeardOnce() {
    follow(0);
    List<LoggedEvent> event = List.of(commit());
    tell(event);
    tell(event);
    tell(List.of(commit()));
    hears(1, 2);
  }

  @Test
  void whatIsNotToldIsReadFromTheLog() {
    follow(0);
    hears(1, 0);
    commit();
    commit();
    tell(List.of(commit()));
    hears(1, 3);
  }

  @Test
  void whatPilesUpIsReadFromTheLog() {
    follow(0);
    lane.execute(() -> Awaitility.await().until(() -> log.size() == 500));
    for (int i = 0; i < 500; i++) {
      tell(List.of(commit()));
    }
    hears(1, 500);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void chaosIsHeardInOrder(long seed) {
    var random = new Random(seed);
    follow(0);
    List<LoggedEvent> late = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      LoggedEvent event = commit();
      switch (random.nextInt(4)) {
        case 0 -> late.add(event);
        case 1 -> {
          tell(List.of(event));
          tell(List.of(event));
        }
        case 2 -> {
          tell(List.of(event));
          late.forEach(older -> tell(List.of(older)));
        }
        default -> tell(List.of(event));
      }
    }
    tell(List.of(commit()));
    hears(1, 301);
  }

  @Test
  void whatWasNotHeardComesAgainBeforeWhatCameLater() {
    follow(0);
    deafTo = 2;
    tell(List.of(commit()));
    tell(List.of(commit()));
    Awaitility.await().until(() -> failures.size() == 1);
    failures.clear();
    tell(List.of(commit()));
    hears(1, 3);
  }

  @Test
  void aLongLogIsReadPageByPage() {
    for (int i = 0; i < 10 * PAGE; i++) {
      commit();
    }
    follow(0);
    tell(List.of(commit()));
    hears(1, 10 * PAGE + 1);
  }

  @Test
  void whoIsClosedHearsNothingMore() {
    LogFollower follower = follow(0);
    tell(List.of(commit()));
    hears(1, 1);
    lane.execute(follower::close);
    lane.execute(() -> tell(List.of(commit())));
    lane.execute(() -> heard.add(-1L));
    Awaitility.await().untilAsserted(() -> assertThat(heard).containsExactly(1L, -1L));
  }
}
