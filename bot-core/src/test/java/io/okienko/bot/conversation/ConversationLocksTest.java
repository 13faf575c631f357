package io.okienko.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ConversationLocksTest {
  private final ConversationLocks locks = new ConversationLocks();
  private final ConversationId id = ConversationId.random();
  private int count;

  @Test
  void letsInOneAtATimeAndForgetsLocksThatNobodyHolds() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1000; i++) {
        threads.execute(this::countUnderLock);
      }
    }
    assertThat(count).isEqualTo(1000);
    assertThat(locks.size()).isZero();
  }

  @Test
  void oneConversationDoesNotWaitForAnother() throws Exception {
    try (ConversationLocks.Held _ = locks.lock(id);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> other =
          threads.submit(() -> {
            try (ConversationLocks.Held _ = locks.lock(ConversationId.random())) {
              return "got it";
            }
          });
      assertThat(other.get()).isEqualTo("got it");
    }
  }

  @Test
  void whoWaitsTooLongIsTurnedAwayAndLeavesNothingBehind() throws Exception {
    ConversationLocks impatient = new ConversationLocks(Duration.ofMillis(1));
    try (ConversationLocks.Held _ = impatient.lock(id);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        Future<ConversationLocks.Held> other = threads.submit(() -> impatient.lock(id));
        assertThatThrownBy(other::get).hasCauseInstanceOf(ConversationBusyException.class);
      }
    }
    assertThat(impatient.size()).isZero();
    impatient.lock(id).close();
    assertThat(impatient.size()).isZero();
  }

  @Test
  void whoIsToldToEndDoesNotWaitAndLeavesNothingBehind() throws Exception {
    try (ConversationLocks.Held _ = locks.lock(id);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ConversationLocks.Held> other =
          threads.submit(() -> {
            Thread.currentThread().interrupt();
            return locks.lock(id);
          });
      assertThatThrownBy(other::get).hasCauseInstanceOf(ConversationBusyException.class);
    }
    assertThat(locks.size()).isZero();
  }

  private void countUnderLock() {
    try (ConversationLocks.Held _ = locks.lock(id)) {
      int before = count;
      LockSupport.parkNanos(1);
      count = before + 1;
    }
  }
}
