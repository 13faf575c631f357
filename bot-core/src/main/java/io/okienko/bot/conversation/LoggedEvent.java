package io.okienko.bot.conversation;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param seq 1, 2, 3 … without gaps within one conversation
 */
public record LoggedEvent(long seq, Instant at, Event event) {
  public LoggedEvent {
    if (seq < 1) {
      throw new IllegalArgumentException("a log starts at 1, not at " + seq);
    }
  }
}
