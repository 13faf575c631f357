package io.okienko.bot.spi;

import io.okienko.bot.conversation.ConversationId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** When whose window was last seen, shared by all servers of an installation. Blocking. */
public interface WindowStore {

  /** Keeps when windows were seen, unless somebody saw them later; not of conversations erased. */
  void saveSeen(Set<ConversationId> conversations, Instant at);

  /** All that is kept. */
  Map<ConversationId, Instant> listSeen();

  void forget(Set<ConversationId> conversations);
}
