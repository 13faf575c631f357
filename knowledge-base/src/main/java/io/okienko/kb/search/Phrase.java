package io.okienko.kb.search;

/**
 * One text that an article is found by: its question, a variant, or a sentence of its answer.
 *
 * @param wordNumbers of all its words
 * @param meaning only of a question or variant: sentences of answers are too many
 * @param gramNorms see {@link #gramNorm}
 */
record Phrase(
    MatchedField field,
    AnalysedText content,
    WordNumbers wordNumbers,
    GramSet grams,
    Meaning meaning,
    NormCache gramNorms) {

  static Phrase of(MatchedField field, AnalysedText content, Meaning meaning) {
    return new Phrase(
        field,
        content,
        WordNumbers.of(content.words()),
        GramSet.of(content.grams()),
        meaning,
        new NormCache());
  }

  /** See {@link Vocabulary#gramNorm}. */
  double gramNorm(Vocabulary vocabulary) {
    return gramNorms.get(vocabulary, each -> each.gramNorm(content));
  }
}
