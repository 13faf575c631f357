package io.okienko.load.measure;

/**
 * A fixed schedule: so many a second at equal distances, in turn by each of some senders, whatever
 * became of those before. A latency that is counted from here leaves out nobody who had to wait
 * while the server was slow.
 *
 * @param startNanos when the first is due, as {@link System#nanoTime()}
 */
public record Timetable(long startNanos, double perSecond, int senders) {
  private static final double NANOS_PER_SECOND = 1e9;

  public Timetable {
    if (!(perSecond > 0) || senders < 1) {
      throw new IllegalArgumentException("a timetable needs a rate and somebody who sends");
    }
  }

  /** When the message of that number, counted from 0, is due. */
  public long dueNanos(long number) {
    return startNanos + (long) (number * (NANOS_PER_SECOND / perSecond));
  }

  /** When a sender's own message of that number is due. */
  public long dueNanos(int sender, long number) {
    return dueNanos(number * senders + sender);
  }
}
