package io.okienko.kb.content;

import org.jspecify.annotations.Nullable;

/**
 * Why one field of an article cannot be saved.
 *
 * @param field as in the JSON of an article, such as {@code answer} or {@code variants[2]}
 * @param message one English sentence that a person can act on
 * @param code stable, for programs; absent where the sentence alone tells
 */
public record FieldError(String field, String message, @Nullable String code) {
  public FieldError(String field, String message) {
    this(field, message, null);
  }
}
