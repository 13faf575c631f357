package io.okienko.bot.handover;

import io.okienko.bot.conversation.ConversationId;

/** The conversation has ended; only its customer can reopen it. */
public final class ConversationClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConversationClosedException(ConversationId id) {
    super("conversation " + id + " is closed");
  }
}
