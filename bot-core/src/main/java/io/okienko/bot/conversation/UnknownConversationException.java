package io.okienko.bot.conversation;

/** There is no conversation of that id. */
public final class UnknownConversationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownConversationException(ConversationId id) {
    super("there is no conversation " + id);
  }
}
