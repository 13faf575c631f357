package io.okienko.bot.handover;

import io.okienko.bot.spi.PresenceStore;
import io.okienko.bot.spi.PresenceStore.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows which agents are at their desk: those with an open socket, and those who called lately,
 * here or, as far as {@link #exchange} has told, at another server of the installation. Whoever
 * {@link #left} is there no more, until they are seen anew. After a restart agents have the whole
 * silence limit to come back. Safe for use by many threads.
 */
public final class AgentPresence {
  /** How long an agent may be unseen before customers are given back to the queue. */
  public static final Duration DEFAULT_SILENCE_LIMIT = Duration.ofMinutes(2);

  private final Clock clock;
  private final Duration silenceLimit;
  private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

  /** When any server of the installation last saw agents. */
  private volatile Map<String, Seen> anywhere = Map.of();

  /** Who left since the exchange under way began, which may have read that they are there. */
  private final Set<String> leftMeanwhile = new HashSet<>();

  /** Since when this server sees agents without a break. */
  private volatile Instant seeingSince = Instant.EPOCH;

  public AgentPresence(Clock clock, Duration silenceLimit) {
    this.clock = clock;
    this.silenceLimit = silenceLimit;
  }

  /** The agent signed in, or made a call. */
  public void seen(String agent) {
    update(agent, 0, true);
  }

  /** The agent opened a socket; each is ended by one {@link #disconnected}. */
  public void connected(String agent) {
    update(agent, 1, true);
  }

  /** Tells nothing of an agent who left before their socket was closed. */
  public void disconnected(String agent) {
    update(agent, -1, false);
  }

  /** The agent signed out everywhere. Sockets that are still open are of no account. */
  public void left(String agent) {
    sightings.computeIfPresent(agent, (_, sighting) -> sighting.left());
    synchronized (leftMeanwhile) {
      leftMeanwhile.add(agent);
      anywhere = without(leftMeanwhile, anywhere);
    }
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
    Seen seen = anywhere.get(agent);
    return isPresent(sightings.get(agent), now)
        || (seen != null && seen.signedIn() && isLately(seen, now));
  }

  /**
   * Tells the other servers who is here, and learns who is there, and who signed out at another
   * one. Blocking; called by one thread at a time.
   *
   * @param wallClock what all servers go by: the machine's own time, which others keep as well
   */
  public void exchange(PresenceStore store, InstantSource wallClock) {
    synchronized (leftMeanwhile) {
      leftMeanwhile.clear();
    }
    Instant now = clock.instant();
    Instant shared = wallClock.instant();
    Map<String, Sighting> here = new HashMap<>();
    Map<String, Instant> told = new HashMap<>();
    sightings.forEach((agent, sighting) -> {
      if (isPresent(sighting, now)) {
        here.put(agent, sighting);
        Instant at = sighting.sockets() > 0 ? now : sighting.at();
        told.put(agent, shared.minus(Duration.between(at, now)));
      }
    });
    store.saveSeen(told);
    Map<String, Seen> seen = new HashMap<>();
    store
        .listSeenSince(shared.minus(silenceLimit), shared)
        .forEach((agent, there) -> {
          Instant at = now.minus(Duration.between(there.at(), shared));
          seen.put(agent, new Seen(at, there.signedIn()));
        });
    synchronized (leftMeanwhile) {
      anywhere = without(leftMeanwhile, seen);
    }
    here.forEach((agent, sighting) -> {
      Seen there = seen.get(agent);
      if (there != null && !there.signedIn()) {
        // Unless they were seen meanwhile: then they have signed in anew.
        sightings.replace(agent, sighting, sighting.left());
      }
    });
  }

  private static Map<String, Seen> without(Set<String> agents, Map<String, Seen> all) {
    Map<String, Seen> rest = new HashMap<>(all);
    rest.keySet().removeAll(agents);
    return rest;
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
        && !wasSeenAnywhere(agent, now);
  }

  /** Also of an agent whose sign-in ran out, who has the whole limit to sign in again. */
  private boolean wasSeenAnywhere(String agent, Instant now) {
    Seen seen = anywhere.get(agent);
    return seen != null && isLately(seen, now);
  }

  private boolean isLately(Seen seen, Instant now) {
    return !seen.at().plus(silenceLimit).isBefore(now);
  }

  private boolean isPresent(@Nullable Sighting sighting, Instant now) {
    return sighting != null && sighting.real() && !sighting.isOlderThan(silenceLimit, now);
  }

  private void update(String agent, int sockets, boolean seen) {
    Instant now = clock.instant();
    sightings.compute(
        agent,
        (_, before) -> {
          Sighting last = before == null ? new Sighting(0, now, false) : before;
          int open = Math.max(0, last.sockets() + sockets);
          return new Sighting(open, now, last.real() || seen);
        });
  }

  /**
   * @param real false when nobody saw the agent, or not since they left, and only the waiting for
   *     them began
   */
  private record Sighting(int sockets, Instant at, boolean real) {
    Sighting left() {
      return new Sighting(sockets, at, false);
    }

    boolean isOlderThan(Duration limit, Instant now) {
      return sockets == 0 && at.plus(limit).isBefore(now);
    }
  }
}
