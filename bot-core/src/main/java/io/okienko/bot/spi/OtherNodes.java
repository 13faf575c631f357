package io.okienko.bot.spi;

import io.okienko.bot.conversation.Announcement;
import java.util.function.Consumer;

/**
 * The other servers that work on the same database. What is told them may get lost: everything that
 * matters stands in the database.
 */
public interface OtherNodes {

  /** Tells all others; does not block and does not fail. */
  void tell(Announcement announcement);

  /** From now on, the listener hears what others tell. It must not block. */
  void listen(Consumer<Announcement> listener);
}
