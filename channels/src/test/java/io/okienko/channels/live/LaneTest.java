package io.okienko.channels.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Tasks for one socket, on real threads. */
class LaneTest {
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void tasksRunInTheirOrderAndOneThatFailsHurtsNoOther() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Lane lane = new Lane(threads, failures::add);
      for (int i = 0; i < 100; i++) {
        int number = i;
        lane.execute(() -> done.add(number));
        lane.execute(() -> {
          throw new IllegalStateException();
        });
      }
    }
    assertThat(done).hasSize(100).isSorted();
    assertThat(failures).hasSize(100);
  }

  @Test
  void whoPilesUpTooMuchIsTooSlowAndStillHearsTheEnd() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch slow = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Lane lane = new Lane(threads, failures::add);
      lane.execute(() -> {
        begun.countDown();
        await(slow);
      });
      await(begun);
      for (int i = 0; i < 3 * Lane.MOST_WAITING; i++) {
        lane.execute(() -> done.add(1));
        assertThat(lane.size()).isLessThanOrEqualTo(Lane.MOST_WAITING);
      }
      lane.execute(() -> done.add(2));
      slow.countDown();
    }
    assertThat(failures).singleElement().isInstanceOf(Outbox.SlowReaderException.class);
    assertThat(done).hasSizeLessThan(Lane.MOST_WAITING).endsWith(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
