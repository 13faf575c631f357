package io.okienko.kb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
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
  static final int MOST_WORDS = 60;

  private static final int MOST_GRAMS = 240;

  private final Analyzer words;
  private final Analyzer grams;
  private final Set<String> fillers;
  private final Lexicon lexicon = new Lexicon();

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

  /** What all texts of articles are made of that were read. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** Reads a text of an article, to be kept. */
  AnalysedText read(String text) {
    return new AnalysedText(
        text,
        wordsOf(text).stream().map(lexicon::add).toList(),
        gramsOf(text).stream().map(lexicon::addGram).toList());
  }

  /** Reads a question, of which nothing is kept. */
  AnalysedText analyse(String text) {
    return new AnalysedText(
        text, wordsOf(text), gramsOf(text).stream().map(lexicon::findGram).toList());
  }

  private List<Word> wordsOf(String text) {
    List<Word> found = new ArrayList<>();
    try (TokenStream tokens = words.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      boolean more = tokens.incrementToken();
      while (more && found.size() < MOST_WORDS) {
        String surface = text.substring(offset.startOffset(), offset.endOffset());
        List<String> forms = new ArrayList<>(3);
        do {
          String form = term.toString();
          if (!forms.contains(form)) {
            forms.add(form);
          }
          more = tokens.incrementToken();
        } while (more && position.getPositionIncrement() == 0);
        found.add(Word.of(surface, forms, fillers.contains(forms.getFirst())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private SequencedSet<String> gramsOf(String text) {
    SequencedSet<String> found = new LinkedHashSet<>();
    try (TokenStream tokens = grams.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (found.size() < MOST_GRAMS && tokens.incrementToken()) {
        found.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
