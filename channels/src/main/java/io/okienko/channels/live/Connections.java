package io.okienko.channels.live;

import io.okienko.channels.http.Problem;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that stays open: sockets, event streams, waiting polls. Counts them, bounds their
 * number, and ends them all when the server stops.
 */
public final class Connections {
  /** Something that stays open until it is ended. */
  @FunctionalInterface
  public interface Connection {
    /** The server stops: say so and end. */
    void goAway();
  }

  /**
   * What customers leave to the desk, so that staff can come in however many customers there are.
   */
  private static final int DESK_RESERVE = 200;

  /** A small server keeps a smaller part. */
  private static final int DESK_PART = 4;

  private final int most;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean goingAway;

  /**
   * @param most how many there may be at once
   */
  public Connections(int most) {
    this.most = most;
  }

  /** Whether there is room for one more customer. */
  public boolean hasRoom() {
    return open.size() < most - Math.min(DESK_RESERVE, most / DESK_PART);
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
    require(open.size() < most);
  }

  private static void require(boolean room) {
    if (!room) {
      throw Problem.unavailable("too-many-connections", "Too many are here at once.");
    }
  }

  public void add(Connection connection) {
    open.add(connection);
    if (goingAway) {
      connection.goAway();
    }
  }

  public void remove(Connection connection) {
    open.remove(connection);
  }

  public int count() {
    return open.size();
  }

  /** Ends all that are open and all that come after. */
  public void goAway() {
    goingAway = true;
    open.forEach(Connection::goAway);
  }
}
