package io.okienko.load.scenario;

import io.vertx.core.Future;

/** A conversation that a talker uses for a while. */
interface TalkedIn {
  /** Whether the next one had better be opened soon. */
  boolean isNearlySpent();

  /** Whether nothing more should be said in it. */
  boolean isSpent();

  /** Lets its lines go, because something went wrong. */
  void drop();

  /** Ends it and holds its log against all that was read and accepted. */
  Future<?> leave();
}
