package io.okienko.kb.search;

import io.okienko.bot.classifier.SimplifiedChinese;
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
    words = new ICUTransformFilter(words, SimplifiedChinese.transliterator());
    return new TokenStreamComponents(
        tokenizer, new WordFormsFilter(words, Stemmer.of(languageTag)));
  }
}
