package io.okienko.kb.content;

import org.jspecify.annotations.Nullable;

/**
 * Advice to an editor that does not stop a save.
 *
 * @param code stable, for programs; one of the constants
 * @param field what to look at, as in the JSON of an article; absent where it is the whole article
 * @param message one English sentence that says what to look at
 * @param articleId another article that it is about, if it is
 */
public record Notice(
    String code, @Nullable String field, String message, @Nullable String articleId) {
  public static final String SANITISED = "sanitised";
  public static final String NO_VARIANTS = "no-variants";
  public static final String LINK_TEXT_UNCLEAR = "link-text-unclear";
  public static final String LONG_SENTENCE = "long-sentence";
  public static final String ALL_CAPS = "all-caps";
  public static final String HARD_TO_READ = "hard-to-read";
  public static final String HEADING_ORDER = "heading-order";
  public static final String SENSORY_INSTRUCTION = "sensory-instruction";
  public static final String ABBREVIATION_UNEXPLAINED = "abbreviation-unexplained";
  public static final String OTHER_LANGUAGE = "other-language";
  public static final String MISSING_LANGUAGE_VERSION = "missing-language-version";
  public static final String SAME_QUESTION = "same-question";

  public Notice(String code, @Nullable String field, String message) {
    this(code, field, message, null);
  }

  /** The same of another field, for a text that is looked at like an answer. */
  public Notice in(String otherField) {
    return new Notice(code, otherField, message, articleId);
  }
}
