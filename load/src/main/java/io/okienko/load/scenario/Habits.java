package io.okienko.load.scenario;

import io.okienko.load.wire.Transport;
import java.time.Duration;
import java.util.Random;

/**
 * How visitors and agents behave, by chance. Safe for use by many threads.
 *
 * @param random made from the run's seed
 * @param think how long a visitor reads and thinks, on average
 */
record Habits(Random random, Duration think) {
  private static final double BY_SOCKET = 0.8;
  private static final double BY_STREAM = 0.9;
  private static final double BREAKS_OFF = 0.15;
  private static final double WANTS_PERSON = 0.15;
  private static final double RATES = 0.3;
  private static final int MOST_QUESTIONS = 5;
  private static final int BEST_SCORE = 5;
  private static final long LONGEST_ABSENCE_MILLIS = 2000;
  private static final int LONGEST_THOUGHT = 4;

  /** Most come by socket, a few by what is there where no socket gets through. */
  Transport transport() {
    double chance = random.nextDouble();
    if (chance < BY_SOCKET) {
      return Transport.SOCKET;
    }
    return chance < BY_STREAM ? Transport.STREAM : Transport.POLL;
  }

  int questions() {
    return random.nextInt(1, MOST_QUESTIONS + 1);
  }

  /** Mostly short, now and then long: exponential, and never without end. */
  Duration thought() {
    double share = Math.min(-Math.log(1 - random.nextDouble()), LONGEST_THOUGHT);
    return Duration.ofNanos((long) (share * think.toNanos()));
  }

  /** Whether the line breaks while a visitor waits for an answer. */
  boolean breaksOff() {
    return random.nextDouble() < BREAKS_OFF;
  }

  Duration absence() {
    return Duration.ofMillis(random.nextLong(1, LONGEST_ABSENCE_MILLIS));
  }

  boolean wantsPerson() {
    return random.nextDouble() < WANTS_PERSON;
  }

  boolean rates() {
    return random.nextDouble() < RATES;
  }

  int score() {
    return random.nextInt(1, BEST_SCORE + 1);
  }

  /** One of so many, counted from 0. */
  int pick(int count) {
    return random.nextInt(count);
  }
}
