package io.okienko.kb.search;

import java.util.List;

/**
 * A word of a text.
 *
 * @param surface as it was written
 * @param forms what it is found by, each once, the accent-free spelling first; a list, since there
 *     are one or two of them and very many words
 * @param filler whether it says nothing about the matter, such as "please" and "how"
 * @param spelling of the first form
 * @param number in the language's {@link Lexicon}; {@link #UNKNOWN} for a word that is not kept
 * @param spellingNumber the same for words that are spelt alike without accents; {@link #UNKNOWN}
 *     for a word that is not kept
 */
record Word(
    String surface,
    List<String> forms,
    boolean filler,
    Spelling spelling,
    int number,
    int spellingNumber) {
  static final int UNKNOWN = -1;

  Word {
    forms = List.copyOf(forms);
  }

  static Word of(String surface, List<String> forms, boolean filler) {
    return new Word(surface, forms, filler, Spelling.of(forms.getFirst()), UNKNOWN, UNKNOWN);
  }

  Word numbered(int its, int ofSpelling) {
    return new Word(surface, forms, filler, spelling, its, ofSpelling);
  }

  /** The whole word without accents, in lower case. */
  String folded() {
    return forms.getFirst();
  }
}
