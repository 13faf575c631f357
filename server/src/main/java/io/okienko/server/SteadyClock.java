package io.okienko.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The machine's clock as the house goes by it: never back. A queue in order of time would be unfair
 * otherwise, and an agent who went silent would be waited for until the clock had come to that time
 * again.
 *
 * <p>When the machine's clock is put forward this follows at once. When it is put back this goes
 * on, a tenth slower than time does, until both agree again. Safe for use by many threads.
 */
final class SteadyClock extends Clock {
  /** The part of time by which it goes slower while it is ahead. */
  private static final int SLOWER_BY = 10;

  private final InstantSource machine;
  private final LongSupplier nanoTime;
  private Instant last;
  private long lastNanos;

  SteadyClock() {
    this(InstantSource.system(), System::nanoTime);
  }

  /**
   * @param nanoTime as {@link System#nanoTime()}: goes on evenly, from anywhere
   */
  SteadyClock(InstantSource machine, LongSupplier nanoTime) {
    this.machine = machine;
    this.nanoTime = nanoTime;
    this.last = machine.instant();
    this.lastNanos = nanoTime.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    long nanos = nanoTime.getAsLong();
    Duration elapsed = Duration.ofNanos(nanos - lastNanos);
    Instant onward = last.plus(elapsed);
    Instant now = machine.instant();
    last = now.isBefore(onward) ? slowed(onward, elapsed, now) : now;
    lastNanos = nanos;
    return last;
  }

  private static Instant slowed(Instant onward, Duration elapsed, Instant now) {
    Duration ahead = Duration.between(now, onward);
    Duration slower = elapsed.dividedBy(SLOWER_BY);
    return onward.minus(slower.compareTo(ahead) < 0 ? slower : ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Elsewhere(zone);
  }

  /** The same clock, read in another time zone. */
  private final class Elsewhere extends Clock {
    private final ZoneId zone;

    Elsewhere(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return SteadyClock.this.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return SteadyClock.this.withZone(other);
    }
  }
}
