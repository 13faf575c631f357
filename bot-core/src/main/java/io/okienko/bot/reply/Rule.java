package io.okienko.bot.reply;

/**
 * The rule by which the bot decided, so that whoever reads it can be told in their own language.
 */
public enum Rule {
  ASKED_FOR_PERSON,
  ARTICLE_LIKELY,
  /** Articles come near, none of them for sure. */
  ARTICLE_UNSURE,
  /** No article comes near enough to be offered. */
  NO_ARTICLE,
  URGENT_ARTICLE,
  /** Danger, and no article surely says more than the general safety steps. */
  URGENT_GENERAL,
  COMPLAINT_ARTICLE,
  COMPLAINT_PERSON,
  SMALL_TALK,
  /** Too many ask at once for the message to be understood; its words tell of no danger. */
  OVERLOADED,
  /** Said without a message to reply to, such as the greeting. */
  OWN_ACCORD
}
