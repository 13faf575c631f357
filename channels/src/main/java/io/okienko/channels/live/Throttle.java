package io.okienko.channels.live;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes many wishes for the same work into one: the work runs a moment after the first wish and
 * sees all that happened until then.
 */
final class Throttle {
  private final Vertx vertx;
  private final long delayMillis;
  private final Runnable work;
  private final AtomicBoolean wished = new AtomicBoolean();

  /**
   * @param work runs on an event loop: it must not block
   */
  Throttle(Vertx vertx, Duration delay, Runnable work) {
    this.vertx = vertx;
    this.delayMillis = Math.max(1, delay.toMillis());
    this.work = work;
  }

  void wish() {
    if (wished.compareAndSet(false, true)) {
      vertx.setTimer(
          delayMillis,
          _ -> {
            wished.set(false);
            work.run();
          });
    }
  }
}
