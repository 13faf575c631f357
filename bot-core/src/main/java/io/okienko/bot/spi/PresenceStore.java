package io.okienko.bot.spi;

import java.time.Instant;
import java.util.Map;

/** When which agent was last seen, shared by all servers of an installation. Blocking. */
public interface PresenceStore {

  /** Keeps when agents were seen, unless somebody saw them later. */
  void saveSeen(Map<String, Instant> seen);

  /** Agents who were seen since then. */
  Map<String, Seen> listSeenSince(Instant since, Instant now);

  /**
   * @param at when last
   * @param signedIn whether the agent is signed in anywhere still
   */
  record Seen(Instant at, boolean signedIn) {}
}
