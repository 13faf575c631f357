package io.okienko.bot.handover;

import io.okienko.bot.spi.PresenceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which agents are at their desk: those with an open socket, and those who called lately,
 * here or, as far as {@link #exchange} has told, at another server of the installation. After a
 * restart agents have the whole silence limit to come back. Safe for use by many threads.
 */
public final class AgentPresence {
  /** How long an agent may be unseen before customers are given back to the queue. */
  public static final Duration DEFAULT_SILENCE_LIMIT = Duration.ofMinutes(2);

  private final Clock clock;
  private final Duration silenceLimit;
  private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

  /** When any server of the installation last saw agents. */
  private volatile Map<String, Instant> anywhere = Map.of();

  /** Since when this server sees agents without a break. */
  private volatile Instant seeingSince = Instant.EPOCH;

  public AgentPresence(Clock clock, Duration silenceLimit) {
    this.clock = clock;
    this.silenceLimit = silenceLimit;
  }

  /** The agent signed in, or made a call. */
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
    return isOnline(agent, clock.instant());
  }

  public int countOnline() {
    Instant now = clock.instant();
    return (int)
        Stream.concat(sightings.keySet().stream(), anywhere.keySet().stream())
            .distinct()
            .filter(agent -> isOnline(agent, now))
            .count();
  }

  private boolean isOnline(String agent, Instant now) {
    return isPresent(sightings.get(agent), now) || isPresentAnywhere(agent, now);
  }

  /**
   * Tells the other servers who is here, and learns who is there. Blocking.
   *
   * @param wallClock what all servers go by: the machine's own time, which others keep as well
   */
  public void exchange(PresenceStore store, InstantSource wallClock) {
    Instant now = clock.instant();
    Instant shared = wallClock.instant();
    Map<String, Instant> here = new HashMap<>();
    sightings.forEach((agent, sighting) -> {
      if (isPresent(sighting, now)) {
        Instant at = sighting.sockets() > 0 ? now : sighting.at();
        here.put(agent, shared.minus(Duration.between(at, now)));
      }
    });
    store.saveSeen(here);
    Map<String, Instant> seen = new HashMap<>();
    store
        .listSeenSince(shared.minus(silenceLimit))
        .forEach((agent, at) -> seen.put(agent, now.minus(Duration.between(at, shared))));
    anywhere = seen;
  }

  /**
   * This server could see nobody for a while: it stood still, or its database was away. Whoever it
   * did not see meanwhile has the whole limit to be seen.
   */
  void beginToSee(Instant now) {
    seeingSince = now;
  }

  Duration silenceLimit() {
    return silenceLimit;
  }

  /**
   * Whether the agent has been unseen for longer than the limit. An agent who was never seen starts
   * to count from this question on.
   */
  boolean isSilent(String agent, Instant now) {
    Sighting sighting = sightings.computeIfAbsent(agent, _ -> new Sighting(0, now, false));
    return seeingSince.plus(silenceLimit).isBefore(now)
        && sighting.isOlderThan(silenceLimit, now)
        && !isPresentAnywhere(agent, now);
  }

  private boolean isPresentAnywhere(String agent, Instant now) {
    Instant at = anywhere.get(agent);
    return at != null && !at.plus(silenceLimit).isBefore(now);
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
