package io.okienko.bot.conversation;

/** The customer has not written anything yet, so there is nothing to rate. */
public final class NothingToRateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NothingToRateException(ConversationId id) {
    super("nothing was said yet in conversation " + id);
  }
}
