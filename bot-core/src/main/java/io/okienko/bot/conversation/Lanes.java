package io.okienko.bot.conversation;

import io.okienko.bot.outage.OutageLog;
import io.okienko.bot.spi.StoreUnavailableException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that share conversations among them: what concerns one conversation is done in the
 * order in which it was asked for.
 */
final class Lanes implements AutoCloseable {
  private static final int COUNT = 8;
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final OutageLog outage;
  private final List<ExecutorService> lanes =
      IntStream.range(0, COUNT)
          .mapToObj(i -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
          .toList();

  /**
   * @param outage told when the store fails under a task
   */
  Lanes(OutageLog outage) {
    this.outage = outage;
  }

  /** Later, on the conversation's thread. What fails is logged and hurts nobody else. */
  void execute(ConversationId id, Runnable task) {
    try {
      lanes.get(Math.floorMod(id.hashCode(), COUNT)).execute(() -> runSafely(id, task));
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed: nothing of {} is told any more", id, e);
    }
  }

  private void runSafely(ConversationId id, Runnable task) {
    try {
      task.run();
    } catch (StoreUnavailableException e) {
      outage.failed(e);
    } catch (RuntimeException e) {
      LOG.warn("News of {} could not be told; it is told again soon", id, e);
    }
  }

  @Override
  public void close() {
    lanes.forEach(ExecutorService::close);
  }
}
