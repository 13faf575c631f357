package io.okienko.load.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Counts what is done and how long each took. Many threads may note; one takes what was noted since
 * it did so last. Memory does not grow with what is noted.
 */
public final class Meter {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int DIGITS = 3;

  private final Recorder recorder = new Recorder(LONGEST_NANOS, DIGITS);
  private long since = System.nanoTime();

  /**
   * What was done in a time.
   *
   * @param time in which it was done
   */
  public record Sample(long count, Duration time, Latencies latencies) {
    public double perSecond() {
      return count / (time.toNanos() / 1e9);
    }
  }

  /**
   * Something is done now.
   *
   * @param fromNanos when it began or should have begun, as {@link System#nanoTime()}
   */
  public void done(long fromNanos) {
    long nanos = System.nanoTime() - fromNanos;
    recorder.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
  }

  /** Forgets everything: measuring begins now. */
  public void reset() {
    recorder.reset();
    since = System.nanoTime();
  }

  /** What was noted since the last time or the last reset. */
  public Sample take() {
    Histogram nanos = recorder.getIntervalHistogram();
    long now = System.nanoTime();
    Duration time = Duration.ofNanos(now - since);
    since = now;
    return new Sample(nanos.getTotalCount(), time, Latencies.of(nanos));
  }
}
