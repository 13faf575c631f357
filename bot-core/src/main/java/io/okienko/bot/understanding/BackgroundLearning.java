package io.okienko.bot.understanding;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns anew each time what is learnt from has changed, on a thread of its own: learning is
 * computing, and is not to hold up those that serve. Many changes make one learning. Safe for use
 * by many threads.
 */
public final class BackgroundLearning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundLearning.class);

  private final Runnable learning;
  private final ExecutorService thread;
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile boolean running;

  /**
   * @param name of the thread
   * @param learning tells itself what it could not learn; it may end by an exception once this is
   *     {@link #isClosed()}
   */
  public BackgroundLearning(String name, Runnable learning) {
    this.learning = learning;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Returns at once. What has changed before the call will have been learnt. */
  public void soon() {
    if (due.compareAndSet(false, true)) {
      try {
        thread.execute(this::learn);
      } catch (RejectedExecutionException e) {
        due.set(false);
        LOG.debug("Stopping: nothing more is learnt", e);
      }
    }
  }

  private void learn() {
    running = true; // before it is due no more: whoever asks sees one or the other
    due.set(false);
    try {
      learning.run();
    } finally {
      running = false;
    }
  }

  /** Whether something has changed that is not learnt yet. */
  public boolean isUnderWay() {
    return due.get() || running;
  }

  public boolean isClosed() {
    return thread.isShutdown();
  }

  /** Breaks off what is being learnt, without waiting for it. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
