package io.okienko.bot.handover;

/** The agent is not at their desk, and would not take over. */
public final class AgentAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AgentAwayException(String username) {
    super("agent " + username + " is not at their desk");
  }
}
