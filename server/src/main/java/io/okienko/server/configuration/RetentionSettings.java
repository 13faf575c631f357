package io.okienko.server.configuration;

import java.time.Duration;

/**
 * How long each kind of data is kept.
 *
 * @param conversations since something last happened in them
 * @param notes since they were written
 * @param unanswered since the question was last asked
 * @param audit since the entry was made
 */
public record RetentionSettings(
    Duration conversations, Duration notes, Duration unanswered, Duration audit) {
  /** For what is kept for as long as conversations are. */
  static final int LIKE_CONVERSATIONS = 0;

  static RetentionSettings ofDays(int conversations, int notes, int unanswered, int audit) {
    return new RetentionSettings(
        Duration.ofDays(conversations),
        Duration.ofDays(notes == LIKE_CONVERSATIONS ? conversations : notes),
        Duration.ofDays(unanswered == LIKE_CONVERSATIONS ? conversations : unanswered),
        Duration.ofDays(audit));
  }
}
