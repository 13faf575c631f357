package io.okienko.bot.conversation;

/**
 * Others have been writing in the conversation for so long that it was not this writer's turn;
 * nothing of the change is kept. Try again later.
 */
public final class ConversationBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConversationBusyException(ConversationId id) {
    super("it was not this writer's turn in " + id);
  }
}
