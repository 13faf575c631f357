package io.okienko.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How texts of one language are read, the same for the index, for the question and for the reason
 * that is given. Safe for use by many threads.
 */
final class TextAnalysis {
  /** A message may be a whole letter; its first words are enough to know what it is about. */
  private static final int MOST_WORDS = 60;

  private static final int MOST_GRAMS = 240;

  private final Analyzer words;
  private final Analyzer grams;
  private final Set<String> fillers;

  TextAnalysis(String languageTag) {
    this.words = new WordAnalyzer(languageTag);
    this.grams = new GramAnalyzer(languageTag);
    this.fillers = Fillers.of(languageTag);
  }

  Analyzer words() {
    return words;
  }

  Analyzer grams() {
    return grams;
  }

  AnalysedText analyse(String text) {
    return new AnalysedText(text, wordsOf(text), gramsOf(text));
  }

  private List<Word> wordsOf(String text) {
    List<Word> found = new ArrayList<>();
    try (TokenStream tokens = words.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
      List<String> forms = new ArrayList<>();
      tokens.reset();
      while (tokens.incrementToken()) {
        if (position.getPositionIncrement() > 0) {
          if (found.size() == MOST_WORDS) {
            break;
          }
          forms = new ArrayList<>(1);
          String surface = text.substring(offset.startOffset(), offset.endOffset());
          found.add(new Word(surface, forms, fillers.contains(term.toString())));
        }
        String form = shared(term);
        if (!forms.contains(form)) {
          forms.add(form);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** One object for all articles that have the term: there are few terms, and many of each. */
  private static String shared(CharTermAttribute term) {
    return term.toString().intern();
  }

  private Set<String> gramsOf(String text) {
    Set<String> found = new HashSet<>();
    try (TokenStream tokens = grams.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (found.size() < MOST_GRAMS && tokens.incrementToken()) {
        found.add(shared(term));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
