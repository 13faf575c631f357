package io.okienko.channels.live;

import io.okienko.channels.http.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Everything that stays open: sockets, event streams, waiting polls. Counts them, bounds their
 * number, lets each give a sign of life every so often, and ends them all when the server stops.
 *
 * <p>They do not all beat at the same moment, also when all of them came at once after a network's
 * failure; and one timer serves them all.
 */
public final class Connections {
  /** Something that stays open until it is ended. */
  public interface Connection {
    /** The server stops: say so and end. */
    void goAway();

    /** It is time for a sign of life. Called on some event loop: must not block. */
    void beat();
  }

  /**
   * What customers leave to the desk, so that staff can come in however many customers there are.
   */
  private static final int DESK_RESERVE = 200;

  /** A small server keeps a smaller part. */
  private static final int DESK_PART = 4;

  /** Those that beat at the same moment. */
  private static final int GROUPS = 25;

  private final int most;
  private final AtomicInteger count = new AtomicInteger();
  private final List<Set<Connection>> groups =
      Stream.<Set<Connection>>generate(ConcurrentHashMap::newKeySet).limit(GROUPS).toList();
  private int next;
  private volatile boolean goingAway;

  /**
   * @param most how many there may be at once
   */
  public Connections(int most) {
    this.most = most;
  }

  /** Whether there is room for one more customer. */
  public boolean hasRoom() {
    return count() < most - Math.min(DESK_RESERVE, most / DESK_PART);
  }

  /**
   * @throws Problem 503 when there is no room for one more customer
   */
  public void requireRoom() {
    require(hasRoom());
  }

  /**
   * @throws Problem 503 when there is no room for anybody, not even at the desk
   */
  public void requireDeskRoom() {
    require(count() < most);
  }

  private static void require(boolean room) {
    if (!room) {
      throw Problem.unavailable("too-many-connections", "Too many are here at once.");
    }
  }

  public void add(Connection connection) {
    if (group(connection).add(connection)) {
      count.incrementAndGet();
    }
    if (goingAway) {
      connection.goAway();
    }
  }

  public void remove(Connection connection) {
    if (group(connection).remove(connection)) {
      count.decrementAndGet();
    }
  }

  private Set<Connection> group(Connection connection) {
    return groups.get(Math.floorMod(System.identityHashCode(connection), GROUPS));
  }

  public int count() {
    return count.get();
  }

  /** How often to call {@link #beat()}, for each connection to beat once in such a while. */
  public static Duration pause(Duration heartbeat) {
    return heartbeat.dividedBy(GROUPS);
  }

  /** Lets some of the connections beat, and others the next time. Call on one thread. */
  public void beat() {
    groups.get(next).forEach(Connection::beat);
    next = (next + 1) % GROUPS;
  }

  /** Ends all that are open and all that come after. */
  public void goAway() {
    goingAway = true;
    groups.forEach(group -> group.forEach(Connection::goAway));
  }
}
