package io.okienko.server.bench;

import java.time.Duration;

/**
 * Waits until a server has learnt what it learns in the background after its start, because
 * whatever is measured meanwhile is measured on a machine that has something else to do.
 */
final class Calm {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** Less than this part of a processor is nothing. */
  private static final double BUSY = 0.2;

  private Calm() {}

  /** Returns as soon as the process does nothing, or when it never does. */
  static void await(ProcessHandle process) throws InterruptedException {
    long looks = LONGEST.dividedBy(LOOK);
    Duration before = used(process);
    for (long i = 0; i < looks; i++) {
      Thread.sleep(LOOK);
      Duration now = used(process);
      if (now.minus(before).toNanos() < BUSY * LOOK.toNanos()) {
        return;
      }
      before = now;
    }
  }

  /** Zero where the system does not tell; then nobody waits. */
  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
