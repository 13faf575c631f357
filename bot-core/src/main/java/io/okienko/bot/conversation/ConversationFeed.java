package io.okienko.bot.conversation;

import java.util.List;
import java.util.function.Consumer;

/**
 * Tells listeners what was committed.
 *
 * <p>The order within one conversation is kept. Still a telling is a hint, not the truth: a
 * listener that sees a gap in the seqs reads the log from the last seq it has, and what it has
 * already it leaves out. Listeners are called on the writer's thread, or on one that reads for
 * other servers, and must not block; one that throws is logged and hurts nobody else.
 */
public interface ConversationFeed {

  Subscription subscribe(ConversationId id, Consumer<Committed> listener);

  /** Of all conversations. */
  Subscription subscribeAll(Consumer<Committed> listener);

  /** Of what this server itself committed, each once: for those who count. */
  Subscription subscribeOwn(Consumer<Committed> listener);

  /** Signals of one conversation. */
  Subscription subscribeSignals(ConversationId id, Consumer<Signal> listener);

  /** Signals of all conversations. */
  Subscription subscribeAllSignals(Consumer<Signal> listener);

  /** Called after the commit, never before. */
  void tell(Committed committed);

  void signal(Signal signal);

  /**
   * Events that are in the log now.
   *
   * @param after what the log adds up to with them
   * @param events in order, at least one
   */
  record Committed(Conversation after, List<LoggedEvent> events) {
    public Committed {
      events = List.copyOf(events);
    }
  }

  /** Ends with {@link #close()}; closing again does nothing. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
