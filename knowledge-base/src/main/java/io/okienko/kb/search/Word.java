package io.okienko.kb.search;

import java.util.List;

/**
 * A word of a text.
 *
 * @param surface as it was written
 * @param forms what it is found by, each once, the accent-free spelling first; a list, since there
 *     are one or two of them and very many words
 * @param filler whether it says nothing about the matter, such as "please" and "how"
 */
record Word(String surface, List<String> forms, boolean filler) {

  /** The whole word without accents, in lower case. */
  String folded() {
    return forms.getFirst();
  }
}
