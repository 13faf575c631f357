package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One worker, and room for two more customers and one more search. */
class UnderstandingWorkersTest {
  private final UnderstandingWorkers workers = new UnderstandingWorkers(1, 2);
  private final CountDownLatch thought = new CountDownLatch(1);
  private final List<Thread> callers = new ArrayList<>();

  @AfterEach
  void close() throws InterruptedException {
    thought.countDown();
    for (Thread caller : callers) {
      caller.join();
    }
    workers.close();
  }

  @Test
  void searchesTakeNoPlaceOfACustomer() {
    occupyWorker();
    start(() -> workers.search(this::think));
    start(() -> workers.search(this::think));
    awaitWaiting(Purpose.SEARCHES, 2);

    assertThatThrownBy(() -> workers.search(this::think))
        .isInstanceOf(TooManySearchesException.class);
    assertThat(workers.shed(Purpose.SEARCHES)).isOne();
    start(() -> workers.tryRun(Purpose.CUSTOMERS, this::think));
    awaitWaiting(Purpose.CUSTOMERS, 1);
    start(() -> workers.tryRun(Purpose.CUSTOMERS, this::think));
    awaitWaiting(Purpose.CUSTOMERS, 2);
    assertThat(workers.tryRun(Purpose.CUSTOMERS, this::think)).isEmpty();

    thought.countDown();
    awaitWaiting(Purpose.CUSTOMERS, 0);
    awaitWaiting(Purpose.SEARCHES, 0);
    assertThat(workers.search(() -> "found")).isEqualTo("found");
  }

  @Test
  void theBacklogWaitsForAPlaceUntilItIsDismissed() {
    occupyWorker();
    start(() -> workers.runInTurn(this::think));
    awaitWaiting(Purpose.BACKLOG, 1);
    AtomicBoolean dismissed = new AtomicBoolean();
    start(() -> dismissed.set(workers.runInTurn(this::think).isEmpty()));
    awaitWaiting(Purpose.BACKLOG, 2);

    workers.dismissBacklog();
    Awaitility.await().untilTrue(dismissed);
    assertThat(workers.tryRun(Purpose.BACKLOG, this::think)).isEmpty();
    assertThat(workers.waiting(Purpose.BACKLOG)).as("it has its place").isOne();
  }

  @Test
  void oneSearchOfManyWaitsForAPlaceAsLongAsItMay() {
    occupyWorker();
    start(() -> workers.search(this::think));
    start(() -> workers.search(this::think));
    awaitWaiting(Purpose.SEARCHES, 2);

    assertThat(workers.searchWithin(Duration.ZERO, this::think)).isEmpty();
    assertThat(workers.shed(Purpose.SEARCHES)).isZero();
    AtomicBoolean done = new AtomicBoolean();
    start(() -> done.set(workers.searchWithin(Duration.ofMinutes(1), this::think).isPresent()));
    awaitWaiting(Purpose.SEARCHES, 3);
    thought.countDown();
    Awaitility.await().untilTrue(done);
  }

  @Test
  void whatATaskThrowsIsThrownToItsCaller() {
    assertThatThrownBy(() ->
            workers.search(() -> {
              throw new IllegalArgumentException("no language");
            }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no language");
    assertThat(workers.search(() -> "found")).isEqualTo("found");
  }

  @Test
  void whoIsInterruptedWhileWaitingGivesThePlaceBack() {
    occupyWorker();
    Thread impatient = start(() -> workers.search(this::think));
    awaitWaiting(Purpose.SEARCHES, 1);

    impatient.interrupt();
    awaitWaiting(Purpose.SEARCHES, 0);
    start(() -> workers.search(this::think));
    start(() -> workers.search(this::think));
    awaitWaiting(Purpose.SEARCHES, 2);
  }

  private void occupyWorker() {
    CountDownLatch begun = new CountDownLatch(1);
    start(() ->
        workers.tryRun(
            Purpose.CUSTOMERS,
            () -> {
              begun.countDown();
              return think();
            }));
    Awaitility.await().until(() -> begun.getCount() == 0);
  }

  private boolean think() {
    try {
      thought.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Thread start(Runnable call) {
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              try {
                call.run();
              } catch (IllegalStateException _) {
                // interrupted, as the test wants it
              }
            });
    callers.add(caller);
    return caller;
  }

  private void awaitWaiting(Purpose purpose, int expected) {
    Awaitility.await().until(() -> workers.waiting(purpose) == expected);
  }
}
