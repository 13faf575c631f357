package io.okienko.bot.conversation;

/** The client message id already names another message of this conversation. */
public final class ClientMessageIdReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClientMessageIdReusedException(ClientMessageId clientMessageId) {
    super("another message already has the client message id " + clientMessageId.value());
  }
}
