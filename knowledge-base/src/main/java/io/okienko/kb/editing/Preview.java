package io.okienko.kb.editing;

import io.okienko.kb.content.FieldError;
import io.okienko.kb.content.Notice;
import io.okienko.kb.readability.ReadingLevel;
import java.util.List;
import java.util.Optional;

/**
 * How an answer would be saved.
 *
 * @param html sanitised
 * @param text its plain form
 * @param readingLevel where its language has a measure
 * @param errors what would stop it from being saved
 */
public record Preview(
    String html,
    String text,
    Optional<ReadingLevel> readingLevel,
    List<FieldError> errors,
    List<Notice> notices) {
  public Preview {
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }
}
