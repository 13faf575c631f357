package io.okienko.kb.search;

import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts a text of one language into words, each with its forms; see {@link WordFormsFilter}. */
final class WordAnalyzer extends Analyzer {
  /** Slow to make and safe to share: it guards its own state. */
  static final Transliterator TRADITIONAL_TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private final String languageTag;

  WordAnalyzer(String languageTag) {
    this.languageTag = languageTag;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return languageTag.equals("zh") ? chinese() : alphabetic();
  }

  private TokenStreamComponents alphabetic() {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(tokenizer);
    return new TokenStreamComponents(
        tokenizer, new WordFormsFilter(words, Stemmer.of(languageTag)));
  }

  private TokenStreamComponents chinese() {
    Tokenizer tokenizer = new HMMChineseTokenizer();
    // The tokenizer hands on punctuation as words; its stop set is exactly that.
    TokenStream words = new StopFilter(tokenizer, SmartChineseAnalyzer.getDefaultStopSet());
    words = new ICUTransformFilter(words, TRADITIONAL_TO_SIMPLIFIED);
    return new TokenStreamComponents(
        tokenizer, new WordFormsFilter(words, Stemmer.of(languageTag)));
  }
}
