package io.okienko.bot.conversation;

/** Who has the word. Always what the log says; stored beside it only to be found quickly. */
public enum ConversationState {
  /** The bot answers. */
  BOT,
  /** In the queue for a person. */
  WAITING,
  /** With exactly one agent. */
  AGENT,
  /** Ended; writing again reopens it. */
  CLOSED
}
