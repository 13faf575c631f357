package io.okienko.channels.support;

import io.okienko.channels.live.Timing;
import java.time.Duration;

/**
 * How long the servers of tests wait. One that is in a hurry is for tests of that alone: on a busy
 * machine whoever answers at once may still be too late for it.
 */
public final class Timings {
  private static final Duration LONG = Duration.ofSeconds(25);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration QUEUE_UPDATE = Duration.ofMillis(50);

  private Timings() {}

  /** Only the queue is told soon. */
  public static Timing patient() {
    return new Timing(LONG, LONG, LONG, QUEUE_UPDATE);
  }

  /** A socket's first frame has to come soon. */
  public static Timing awaitingHello() {
    return new Timing(SHORT, LONG, LONG, QUEUE_UPDATE);
  }

  /** A sign of life comes often, and has to be answered before the next. */
  public static Timing beating() {
    return new Timing(LONG, SHORT, LONG, QUEUE_UPDATE);
  }

  /** Whoever takes nothing is soon cut off. */
  public static Timing cuttingOff() {
    return new Timing(LONG, LONG, SHORT, QUEUE_UPDATE);
  }
}
