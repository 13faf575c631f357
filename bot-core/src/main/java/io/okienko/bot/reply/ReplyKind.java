package io.okienko.bot.reply;

/** What a message of the bot is, so that screens can set it apart. */
public enum ReplyKind {
  GREETING,
  ANSWER,
  CLARIFY,
  URGENT,
  UNKNOWN,
  SMALL_TALK,
  OVERLOADED,
  HANDOVER
}
