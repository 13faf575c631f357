package io.okienko.bot.privacy;

/** What is hidden in a text before anything is stored. */
public enum SecretKind {
  /** All but the last four digits, by which a person can still tell which card is meant. */
  CARD_NUMBER,
  /** The three or four digits on the back of a card. */
  SECURITY_CODE,
  PIN,
  PASSWORD,
  /** From a text message, a token or an app; it may still be valid while somebody reads it. */
  ONE_TIME_CODE
}
