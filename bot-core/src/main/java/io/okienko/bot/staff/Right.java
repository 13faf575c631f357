package io.okienko.bot.staff;

/** What a call needs. Checked at every call, never derived from which screen somebody has open. */
public enum Right {
  /** See the queue and serve customers. */
  SERVE,
  /** Read the knowledge base with its drafts. */
  READ_ARTICLES,
  /** Write, publish, import and export articles. */
  EDIT_ARTICLES,
  /** Answer for what others do and for customers' rights: audit, export and erasure. */
  ADMINISTER
}
