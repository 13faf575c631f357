package io.okienko.bot.understanding;

import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The places of one purpose in the line for the workers. Safe for use by many threads. */
final class Places {
  private static final Logger LOG = LoggerFactory.getLogger(UnderstandingWorkers.class);

  /** Far more than ever wait. */
  private static final int EVERYBODY = Integer.MAX_VALUE / 2;

  private final String name;
  private final Semaphore free;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicLong shed = new AtomicLong();
  private final AtomicBoolean shedding = new AtomicBoolean();
  private volatile boolean dismissed;

  Places(Purpose purpose, int places) {
    this.name = purpose.name().toLowerCase(Locale.ROOT);
    this.free = new Semaphore(places, true);
  }

  boolean tryTake() {
    if (dismissed || !free.tryAcquire()) {
      return false;
    }
    taken.incrementAndGet();
    return true;
  }

  /** Waits for a place; false once everybody was dismissed. */
  boolean take() {
    free.acquireUninterruptibly();
    if (dismissed) {
      return false;
    }
    taken.incrementAndGet();
    return true;
  }

  /**
   * Waits for a place as long as that; false where there was none, or once everybody was dismissed.
   */
  boolean take(Duration patience) {
    try {
      if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS) || dismissed) {
        return false;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
    taken.incrementAndGet();
    return true;
  }

  /** A worker has time for whoever took a place. */
  <R> R work(Supplier<R> task) {
    atWork.incrementAndGet();
    try {
      return task.get();
    } finally {
      atWork.decrementAndGet();
    }
  }

  void leave() {
    taken.decrementAndGet();
    free.release();
    if (waiting() == 0 && shedding.compareAndSet(true, false)) {
      LOG.info("Room again to understand everything ({}); turned away so far: {}", name, shed());
    }
  }

  /** One line in the log when it begins, however many are turned away. */
  void countShed() {
    shed.incrementAndGet();
    if (shedding.compareAndSet(false, true)) {
      LOG.warn("Too much to understand at once ({}); {} wait, others are told", name, waiting());
    }
  }

  long shed() {
    return shed.get();
  }

  int waiting() {
    return Math.max(0, taken.get() - atWork.get()) + free.getQueueLength();
  }

  /** Lets nobody have a place any more who has none yet. */
  synchronized void dismiss() {
    if (!dismissed) {
      dismissed = true;
      free.release(EVERYBODY);
    }
  }
}
