package io.okienko.kb.search;

/**
 * A short run of characters, see {@link GramAnalyzer}.
 *
 * @param number in the language's {@link Lexicon}; {@link #UNKNOWN} when no article ever had it
 */
record Gram(String text, int number) {
  static final int UNKNOWN = -1;
}
