package io.okienko.bot.understanding;

/** What a message wants, before asking which article answers it. */
public enum Intent {
  /** A question that an article may answer. */
  QUESTION,
  GREETING,
  THANKS,
  /** Wants to talk to a person. */
  PERSON,
  COMPLAINT,
  /** Money or identity is in danger now. */
  URGENT
}
