package io.okienko.kb.search;

import java.util.HashSet;
import java.util.Set;

/**
 * One text that an article is found by: its question, a variant, or a sentence of its answer.
 *
 * @param forms every form of every word in it
 * @param gramNorms see {@link #gramNorm}
 * @param meaning only of a question or variant: sentences of answers are too many
 */
record Phrase(
    MatchedField field,
    AnalysedText content,
    Set<String> forms,
    Meaning meaning,
    NormCache gramNorms) {

  static Phrase of(MatchedField field, AnalysedText content, Meaning meaning) {
    Set<String> forms = new HashSet<>();
    content.words().forEach(word -> forms.addAll(word.forms()));
    return new Phrase(field, content, Set.copyOf(forms), meaning, new NormCache());
  }

  /** See {@link Vocabulary#gramNorm}. */
  double gramNorm(Vocabulary vocabulary) {
    return gramNorms.get(vocabulary, each -> each.gramNorm(content));
  }
}
