package io.okienko.kb.editing;

import io.okienko.kb.content.FieldError;
import io.okienko.kb.content.Notice;
import java.util.List;

/**
 * How an answer would be saved.
 *
 * @param html sanitised
 * @param text its plain form
 * @param errors what would stop it from being saved
 */
public record Preview(String html, String text, List<FieldError> errors, List<Notice> notices) {
  public Preview {
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }
}
