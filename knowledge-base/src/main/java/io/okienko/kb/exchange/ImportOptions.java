package io.okienko.kb.exchange;

/**
 * How to import.
 *
 * @param partial whether good rows are saved although others are bad
 * @param publish whether every imported article is published, whatever its row says
 */
public record ImportOptions(boolean partial, boolean publish) {
  /** All rows or none, and each row says itself whether it is published. */
  public static final ImportOptions STRICT = new ImportOptions(false, false);
}
