package io.okienko.server;

import io.okienko.bot.outage.OutageLog;
import io.okienko.storage.DatabaseUnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does again and again what nobody asks for: one thing at a time, on one thread. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("okienko-housekeeping").daemon().factory());

  /**
   * @param pause between the end of one time and the next; also before the first
   */
  void every(Duration pause, String chore, Runnable work) {
    var outage = new OutageLog(LOG, "Housekeeping fails, and is tried again: " + chore);
    var _ =
        thread.scheduleWithFixedDelay(
            () -> runSafely(chore, work, outage),
            pause.toMillis(),
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /**
   * A failure must not end the schedule: the next time tries again. That the database is away is
   * told once, by whoever watches it.
   */
  private static void runSafely(String chore, Runnable work, OutageLog outage) {
    try {
      work.run();
      outage.worked();
    } catch (DatabaseUnavailableException e) {
      LOG.debug("Put off: {}", chore, e);
    } catch (RuntimeException | Error e) {
      outage.failed(e);
    }
  }

  /** Lets the chore under way end and starts no other. */
  @Override
  public void close() {
    thread.close();
  }
}
