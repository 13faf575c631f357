package io.okienko.kb.search;

import io.okienko.bot.classifier.SimplifiedChinese;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts a text into short runs of characters, so that a misspelt word, an unknown ending or part of
 * a compound still finds its like: three letters of a word, one or two Chinese characters.
 */
final class GramAnalyzer extends Analyzer {
  private static final int LETTERS = 3;
  private final String languageTag;

  GramAnalyzer(String languageTag) {
    this.languageTag = languageTag;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new StandardTokenizer();
    return new TokenStreamComponents(
        tokenizer, languageTag.equals("zh") ? chinese(tokenizer) : alphabetic(tokenizer));
  }

  private static TokenStream alphabetic(TokenStream words) {
    boolean keepShorterWords = true;
    return new NGramTokenFilter(new ICUFoldingFilter(words), LETTERS, LETTERS, keepShorterWords);
  }

  private static TokenStream chinese(TokenStream characters) {
    TokenStream folded =
        new ICUFoldingFilter(
            new ICUTransformFilter(characters, SimplifiedChinese.transliterator()));
    boolean alsoSingleCharacters = true;
    return new CJKBigramFilter(folded, CJKBigramFilter.HAN, alsoSingleCharacters);
  }
}
