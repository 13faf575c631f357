package io.okienko.load.scenario;

import io.okienko.load.conversation.Violations;
import io.okienko.load.measure.Failures;
import io.okienko.load.question.Questions;
import io.okienko.load.wire.CustomerApi;
import io.okienko.load.wire.Wire;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all virtual people of a scenario share. Safe for use by many threads.
 *
 * @param random made from the run's seed; its order is not the same in every run, as several
 *     threads ask it
 */
record Scene(
    Wire wire,
    CustomerApi customers,
    Questions questions,
    Violations violations,
    Failures failures,
    Counts counts,
    Random random) {
  /**
   * A conversation may have 600 messages at once, and 120 more each minute: nobody comes near. Not
   * all say the same number, or all would move on at the same moment.
   */
  private static final int FEWEST_MESSAGES = 300;

  private static final int MOST_MESSAGES = 500;

  /** What is counted beside what is measured. */
  record Counts(LongAdder overloaded, LongAdder passedOn) {
    Counts() {
      this(new LongAdder(), new LongAdder());
    }
  }

  /** How many messages a customer sends in a conversation before it moves to the next one. */
  int messagesInOne() {
    return random.nextInt(FEWEST_MESSAGES, MOST_MESSAGES + 1);
  }
}
