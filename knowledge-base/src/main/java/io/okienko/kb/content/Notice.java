package io.okienko.kb.content;

/**
 * Advice to an editor that does not stop a save.
 *
 * @param code stable, for programs; one of the constants
 * @param message one English sentence that says what to look at
 */
public record Notice(String code, String message) {
  public static final String SANITISED = "sanitised";
  public static final String NO_VARIANTS = "no-variants";
  public static final String LINK_TEXT_UNCLEAR = "link-text-unclear";
  public static final String LONG_SENTENCE = "long-sentence";
  public static final String ALL_CAPS = "all-caps";
  public static final String HEADING_ORDER = "heading-order";
  public static final String MISSING_LANGUAGE_VERSION = "missing-language-version";
}
