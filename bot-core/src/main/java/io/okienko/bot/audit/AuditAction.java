package io.okienko.bot.audit;

/** What is kept account of. The subject of each is named beside it. */
public enum AuditAction {
  /** User name. */
  SIGNED_IN,
  /** The user name that was tried, where there is an account of that name. */
  SIGN_IN_REFUSED,
  /** User name. */
  ACCOUNT_SAVED,
  /** User name. */
  PASSKEY_ADDED,
  /** User name. */
  PASSKEY_REMOVED,
  /** Somebody saw all that was said so far. Conversation id. */
  CONVERSATION_READ,
  /** Somebody sees what is said from here on. Conversation id. */
  CONVERSATION_WATCHED,
  /** Conversation id. */
  CONVERSATION_CLAIMED,
  /** Conversation id. */
  CONVERSATION_EXPORTED,
  /** Conversation id. */
  CONVERSATION_ERASED,
  /** No subject: many at once, and nobody shall know which. */
  CONVERSATIONS_ANONYMISED,
  /** Article id. */
  ARTICLE_CREATED,
  /** Article id. */
  ARTICLE_SAVED,
  /** Article id. */
  ARTICLE_RESTORED,
  /** Article id. */
  ARTICLE_PUBLISHED,
  /** Article id. */
  ARTICLE_UNPUBLISHED,
  /** Article id. */
  ARTICLE_DELETED,
  /** No subject: many articles at once. */
  ARTICLES_IMPORTED,
  /** The question's number. */
  QUESTION_DISMISSED,
  /** No subject: this account itself. */
  AUDIT_READ,
  /** No subject: this account itself. */
  AUDIT_EXPORTED
}
