package io.okienko.kb.search;

import java.util.SequencedSet;

/**
 * A word of a text.
 *
 * @param surface as it was written
 * @param forms what it is found by, the accent-free spelling first
 * @param filler whether it says nothing about the matter, such as "please" and "how"
 */
record Word(String surface, SequencedSet<String> forms, boolean filler) {

  /** The whole word without accents, in lower case. */
  String folded() {
    return forms.getFirst();
  }
}
