package io.okienko.bot.spi;

import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;

/** A message with this client message id is in the log already; nothing was appended. */
public final class RepeatedMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient LoggedEvent original;

  /**
   * @param original what carries the id in the log
   */
  public RepeatedMessageException(ConversationId id, LoggedEvent original) {
    super("said before in conversation " + id + ", as event " + original.seq());
    this.original = original;
  }

  public LoggedEvent original() {
    return original;
  }
}
