package io.okienko.load.wire;

import io.okienko.load.conversation.Entry;
import io.vertx.core.Future;

/**
 * How a customer's window speaks in its conversation and hears what happens there. Everything
 * happens on the event loop on which it was opened.
 */
public sealed interface CustomerLine permits CustomerSocket, CustomerStream, CustomerPoll {
  /** Hears what comes over the line. */
  interface Listener {
    /** The next entry of the log. */
    void entry(Entry entry);

    /** The server ended the line, or it broke. */
    void lost(Throwable why);
  }

  /** Sends a message; completes with its seq once the server has accepted it. */
  Future<Long> say(String clientMessageId, String text);

  /** Ends the line from this side: nothing more is heard on it. */
  void drop();
}
