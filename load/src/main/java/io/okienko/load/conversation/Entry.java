package io.okienko.load.conversation;

/**
 * An entry of a conversation's log, as far as somebody who checks it has to look.
 *
 * @param clientMessageId empty for whatever nobody's client has named
 */
public record Entry(long seq, Kind kind, String clientMessageId) {
  /** What an entry says happened. */
  public enum Kind {
    CUSTOMER_SAID,
    BOT_SAID,
    /** The bot's honest word that too many ask at once. */
    BOT_OVERLOADED,
    /** The bot's last word before a person has to come. */
    BOT_PASSES_ON,
    AGENT_SAID,
    HAND_OVER_REQUESTED,
    AGENT_JOINED,
    CLOSED,
    REOPENED,
    /** Whatever changes nothing of what is owed to the customer. */
    OTHER
  }

  public boolean isByBot() {
    return kind == Kind.BOT_SAID || kind == Kind.BOT_OVERLOADED || kind == Kind.BOT_PASSES_ON;
  }
}
