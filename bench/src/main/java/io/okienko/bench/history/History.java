package io.okienko.bench.history;

/** What there is already where something is done. */
enum History {
  /** Against which the others are held. */
  NONE("a new conversation, empty store"),
  LONG_LOG("a log of %1$s events, empty store"),
  CROWD("a new conversation, store of %2$s"),
  LONG_LOG_IN_CROWD("a log of %1$s events, store of %2$s"),
  LEFT_IN_CROWD("a conversation left long ago, store of %2$s");

  private final String label;

  History(String label) {
    this.label = label;
  }

  /**
   * @param events length of a log that is long
   * @param conversations how many a store holds that is full
   */
  String label(String events, String conversations) {
    return label.formatted(events, conversations);
  }

  boolean isCrowded() {
    return switch (this) {
      case NONE, LONG_LOG -> false;
      case CROWD, LONG_LOG_IN_CROWD, LEFT_IN_CROWD -> true;
    };
  }
}
