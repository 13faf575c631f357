package io.okienko.load.scenario;

import io.okienko.load.measure.Meter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * What visitors and the robots that serve them share. Safe for use by many threads.
 *
 * @param answers how long the bot's answers took
 * @param ours the conversations of our visitors: robots take nobody else out of a queue that may be
 *     a real one
 * @param over set when visitors should come to an end
 */
record VisitorScene(
    Scene scene,
    Habits habits,
    Meter answers,
    Set<String> ours,
    Counts counts,
    AtomicBoolean over) {
  /** What is counted beside what is measured. */
  record Counts(LongAdder visits, LongAdder brokenOff, LongAdder persons, LongAdder lostClaims) {
    Counts() {
      this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }
  }

  VisitorScene(Scene scene, Habits habits) {
    this(
        scene,
        habits,
        new Meter(),
        ConcurrentHashMap.newKeySet(),
        new Counts(),
        new AtomicBoolean());
  }

  boolean isOver() {
    return over.get();
  }
}
