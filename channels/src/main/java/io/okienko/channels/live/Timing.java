package io.okienko.channels.live;

import java.time.Duration;

/**
 * How long things that stay open wait for each other.
 *
 * @param hello for a socket's first frame
 * @param heartbeat between two signs of life on a socket or an event stream
 * @param slowReader for somebody who takes nothing, before they are cut off
 * @param queueUpdate between two updates of the queue
 */
public record Timing(
    Duration hello, Duration heartbeat, Duration slowReader, Duration queueUpdate) {
  public static final Timing DEFAULT =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(25),
          Duration.ofSeconds(10),
          Duration.ofMillis(300));
}
