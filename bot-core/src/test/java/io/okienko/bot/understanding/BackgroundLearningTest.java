package io.okienko.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BackgroundLearningTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger learnt = new AtomicInteger();
  private final Semaphore allowed = new Semaphore(0);

  private void learn() {
    begun.incrementAndGet();
    allowed.acquireUninterruptibly();
    learnt.incrementAndGet();
  }

  @Test
  void isUnderWayFromTheChangeUntilItIsLearnt() {
    try (var learning = new BackgroundLearning("test-learning", this::learn)) {
      assertThat(learning.isUnderWay()).isFalse();
      learning.soon();
      assertThat(learning.isUnderWay()).isTrue();
      awaitCount(begun, 1);
      assertThat(learning.isUnderWay()).isTrue();
      allowed.release();
      Awaitility.await().until(() -> !learning.isUnderWay());
      assertThat(learnt).hasValue(1);
    }
  }

  @Test
  void changesWhileItLearnsMakeOneMore() {
    try (var learning = new BackgroundLearning("test-learning", this::learn)) {
      learning.soon();
      awaitCount(begun, 1);
      for (int i = 0; i < 10; i++) {
        learning.soon();
      }
      allowed.release(12);
      Awaitility.await().until(() -> !learning.isUnderWay());
      assertThat(learnt).hasValue(2);
    }
  }

  @Test
  void onceClosedAChangeHarmsNothing() {
    var learning = new BackgroundLearning("test-learning", this::learn);
    learning.close();
    assertThat(learning.isClosed()).isTrue();
    assertThatCode(learning::soon).doesNotThrowAnyException();
  }

  private static void awaitCount(AtomicInteger counter, int count) {
    Awaitility.await().until(() -> counter.get() == count);
  }
}
