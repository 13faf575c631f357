package io.okienko.bot.spi;

import io.okienko.bot.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** Somebody else appended to the log first. Load, decide and append again. */
public final class ConcurrentAppendException extends Exception {
  private static final long serialVersionUID = 1L;

  public ConcurrentAppendException(ConversationId id, @Nullable Throwable cause) {
    super("the log of conversation " + id + " grew meanwhile", cause);
  }
}
