package io.okienko.bot.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which agents are at their desk: those with an open socket, and those who called lately. In
 * memory only, so that after a restart agents have the whole silence limit to come back. Safe for
 * use by many threads.
 */
public final class AgentPresence {
  /** How long an agent may be unseen before customers are given back to the queue. */
  public static final Duration DEFAULT_SILENCE_LIMIT = Duration.ofMinutes(2);

  private final Clock clock;
  private final Duration silenceLimit;
  private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

  public AgentPresence(Clock clock, Duration silenceLimit) {
    this.clock = clock;
    this.silenceLimit = silenceLimit;
  }

  /** The agent made a call. */
  public void seen(String agent) {
    update(agent, 0);
  }

  /** The agent opened a socket; each is ended by one {@link #disconnected}. */
  public void connected(String agent) {
    update(agent, 1);
  }

  public void disconnected(String agent) {
    update(agent, -1);
  }

  public boolean isOnline(String agent) {
    return isPresent(sightings.get(agent), clock.instant());
  }

  public int countOnline() {
    Instant now = clock.instant();
    return (int) sightings.values().stream().filter(sighting -> isPresent(sighting, now)).count();
  }

  /**
   * Whether the agent has been unseen for longer than the limit. An agent who was never seen starts
   * to count from this question on.
   */
  boolean isSilent(String agent, Instant now) {
    Sighting sighting = sightings.computeIfAbsent(agent, _ -> new Sighting(0, now, false));
    return sighting.isOlderThan(silenceLimit, now);
  }

  private boolean isPresent(@Nullable Sighting sighting, Instant now) {
    return sighting != null && sighting.real() && !sighting.isOlderThan(silenceLimit, now);
  }

  private void update(String agent, int sockets) {
    Instant now = clock.instant();
    sightings.compute(
        agent,
        (_, before) -> {
          int open = (before == null ? 0 : before.sockets()) + sockets;
          return new Sighting(Math.max(0, open), now, true);
        });
  }

  /**
   * @param real false when nobody saw the agent and only the waiting for them began
   */
  private record Sighting(int sockets, Instant at, boolean real) {
    boolean isOlderThan(Duration limit, Instant now) {
      return sockets == 0 && at.plus(limit).isBefore(now);
    }
  }
}
