package io.okienko.server.configuration;

import java.time.Duration;

/**
 * How long each kind of data is kept.
 *
 * @param conversations since something last happened in them
 * @param action what is done with conversations then; everything else is deleted
 * @param notes since they were written
 * @param unanswered since the question was last asked
 * @param audit since the entry was made
 */
public record RetentionSettings(
    Duration conversations,
    RetentionAction action,
    Duration notes,
    Duration unanswered,
    Duration audit) {
  /** For what is kept for as long as conversations are. */
  static final int LIKE_CONVERSATIONS = 0;

  static RetentionSettings ofDays(
      int conversations, RetentionAction action, int notes, int unanswered, int audit) {
    return new RetentionSettings(
        Duration.ofDays(conversations),
        action,
        Duration.ofDays(notes == LIKE_CONVERSATIONS ? conversations : notes),
        Duration.ofDays(unanswered == LIKE_CONVERSATIONS ? conversations : unanswered),
        Duration.ofDays(audit));
  }
}
