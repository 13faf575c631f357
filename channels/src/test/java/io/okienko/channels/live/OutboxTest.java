package io.okienko.channels.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A slow reader costs a bounded amount of memory. */
class OutboxTest {
  private static final String LARGE = "x".repeat(300_000);

  private final List<Promise<Void>> underWay = new CopyOnWriteArrayList<>();

  private Outbox outbox(Duration patience) {
    return new Outbox(
        _ -> {
          Promise<Void> promise = Promise.promise();
          underWay.add(promise);
          return promise.future();
        },
        patience);
  }

  @Test
  void theWriterWaitsUntilThereIsRoom() {
    Outbox outbox = outbox(Duration.ofSeconds(30));
    outbox.write(LARGE);
    var second = CompletableFuture.runAsync(() -> outbox.write(LARGE));
    assertThat(underWay).hasSize(1);
    assertThat(second).isNotDone();
    underWay.getFirst().complete();
    second.join();
    assertThat(underWay).hasSize(2);
  }

  @Test
  void aFailedWriteMakesRoomToo() {
    Outbox outbox = outbox(Duration.ofSeconds(30));
    outbox.write(LARGE);
    underWay.getFirst().fail("the peer is gone");
    outbox.write(LARGE);
    Awaitility.await().until(() -> underWay.size() == 2);
  }

  @Test
  void whoTakesNothingIsGivenUp() {
    Outbox outbox = outbox(Duration.ofMillis(50));
    outbox.write(LARGE);
    assertThatThrownBy(() -> outbox.write(LARGE)).isInstanceOf(Outbox.SlowReaderException.class);
  }

  @Test
  void somethingLargerThanTheOutboxStillGoesOut() {
    outbox(Duration.ofMillis(50)).write(LARGE.repeat(5));
    assertThat(underWay).hasSize(1);
  }
}
