package io.okienko.bot.conversation;

/** Who ended a conversation. */
public enum ClosedBy {
  AGENT,
  CUSTOMER,
  SYSTEM
}
