package io.okienko.kb.content;

/**
 * Why one field of an article cannot be saved.
 *
 * @param field as in the JSON of an article, such as {@code answer} or {@code variants[2]}
 * @param message one English sentence that a person can act on
 */
public record FieldError(String field, String message) {}
