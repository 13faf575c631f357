package io.okienko.kb.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts each word's forms at the word's position: without accents, stemmed, and stemmed after the
 * accents were dropped. The last one is what somebody who types without accents is found by: the
 * stemmers know the endings of "kartę" but not those of "karte".
 */
final class WordFormsFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> pending = new ArrayDeque<>();
  private final Stemmer stemmer;
  private @Nullable State word;

  WordFormsFilter(TokenStream words, Stemmer stemmer) {
    super(words);
    this.stemmer = stemmer;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!pending.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(pending.remove());
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    pending.addAll(forms(term.toString()));
    word = captureState();
    term.setEmpty().append(pending.remove());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
    word = null;
  }

  private SequencedSet<String> forms(String surface) {
    SequencedSet<String> forms = new LinkedHashSet<>();
    String folded = fold(surface);
    forms.add(folded);
    forms.add(fold(stemmer.stem(surface)));
    forms.add(stemmer.stem(folded));
    return forms;
  }

  private static String fold(String text) {
    return ICUFoldingFilter.NORMALIZER.normalize(text);
  }
}
