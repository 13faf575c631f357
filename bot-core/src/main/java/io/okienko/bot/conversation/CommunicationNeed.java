package io.okienko.bot.conversation;

import java.util.Collection;
import java.util.List;

/**
 * How a customer asked to be spoken with. It may tell something of their health: it is read by
 * whoever speaks with them, and by nobody else.
 */
public enum CommunicationNeed {
  /** In writing alone, without a call. */
  TEXT_ONLY,
  /** Calls go through a relay service. */
  RELAY,
  SIGN_LANGUAGE,
  /** Whoever answers takes their time, and gives it. */
  SLOW,
  SIMPLE_WORDS;

  /** Each once, always in the same order. */
  public static List<CommunicationNeed> ordered(Collection<CommunicationNeed> needs) {
    return needs.stream().distinct().sorted().toList();
  }

  /** Whether telling somebody to phone would be of no use to them. */
  public boolean rulesOutCalls() {
    return switch (this) {
      case TEXT_ONLY, SIGN_LANGUAGE -> true;
      case RELAY, SLOW, SIMPLE_WORDS -> false;
    };
  }
}
