package io.okienko.bot.handover;

/** How a waiting conversation stands in the queue. */
public enum Priority {
  /** Money or identity is in danger now: served before everybody else. */
  URGENT,
  NORMAL
}
