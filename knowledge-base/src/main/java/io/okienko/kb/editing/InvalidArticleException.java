package io.okienko.kb.editing;

import io.okienko.kb.content.FieldError;
import java.util.List;

/** What was sent breaks the content rules; nothing was saved. */
public final class InvalidArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<FieldError> errors;

  public InvalidArticleException(List<FieldError> errors) {
    super("the article breaks the content rules: " + errors);
    this.errors = List.copyOf(errors);
  }

  /** At least one. */
  public List<FieldError> errors() {
    return errors;
  }
}
