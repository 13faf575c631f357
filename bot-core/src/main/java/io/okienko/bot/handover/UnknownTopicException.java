package io.okienko.bot.handover;

/** No topic of that id is configured. */
public final class UnknownTopicException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownTopicException(String topic) {
    super("there is no topic " + topic);
  }
}
