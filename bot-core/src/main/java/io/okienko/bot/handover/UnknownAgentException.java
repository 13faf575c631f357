package io.okienko.bot.handover;

/** Nobody else of that user name serves customers. */
public final class UnknownAgentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownAgentException(String username) {
    super("there is no other agent " + username);
  }
}
