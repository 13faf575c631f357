package io.okienko.kb.search;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.content.PlainText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published article, read once so that questions can be compared with it quickly.
 *
 * @param text the plain form of the answer
 * @param simple the answer in plain words, where the article has it; not searched, as the answer
 *     says it all
 * @param questionCount how many of the phrases are the question or a variant
 * @param phrases the question first, then variants, then the answer's sentences
 * @param grams every short run of characters in it, each once
 * @param gramCounts of the question and its variants
 * @param meaning what the answer is about
 * @param center what the question and its variants mean taken together
 */
record IndexedArticle(
    PublishedArticle article,
    String text,
    @Nullable SimpleVersion simple,
    int questionCount,
    List<Phrase> phrases,
    GramSet grams,
    GramCounts gramCounts,
    Meaning meaning,
    Meaning center) {
  IndexedArticle {
    phrases = List.copyOf(phrases);
  }

  /**
   * @param analysis of the article's language
   */
  static IndexedArticle read(
      PublishedArticle article,
      String text,
      TextAnalysis analysis,
      @Nullable SentenceEncoder encoder) {
    List<Phrase> phrases = new ArrayList<>();
    ArticleContent content = article.content();
    phrases.add(question(MatchedField.QUESTION, content.question(), analysis, encoder));
    for (String variant : content.variants()) {
      phrases.add(question(MatchedField.VARIANT, variant, analysis, encoder));
    }
    int questionCount = phrases.size();
    Meaning center = center(phrases);
    GramCounts gramCounts = GramCounts.of(phrases);
    for (String sentence : cutSentences(text, content.language())) {
      phrases.add(Phrase.of(MatchedField.ANSWER, analysis.read(sentence), Meaning.UNKNOWN));
    }
    return new IndexedArticle(
        article,
        text,
        PlainText.simple(content),
        questionCount,
        phrases,
        gramsOf(phrases),
        gramCounts,
        Meaning.of(text, encoder),
        center);
  }

  private static Phrase question(
      MatchedField field, String text, TextAnalysis analysis, @Nullable SentenceEncoder encoder) {
    return Phrase.of(field, analysis.read(text), Meaning.of(text, encoder));
  }

  /** This article without one of its questions, which must not be the only one. */
  IndexedArticle withoutQuestion(int place) {
    List<Phrase> kept = new ArrayList<>(phrases);
    kept.remove(place);
    List<Phrase> questions = kept.subList(0, questionCount - 1);
    return new IndexedArticle(
        article,
        text,
        simple,
        questionCount - 1,
        kept,
        gramsOf(kept),
        GramCounts.of(questions),
        meaning,
        center(questions));
  }

  private static Meaning center(List<Phrase> questions) {
    return Meaning.mean(questions.stream().map(Phrase::meaning).toList());
  }

  Language language() {
    return article.content().language();
  }

  /** The question and its variants. */
  List<Phrase> questions() {
    return phrases.subList(0, questionCount);
  }

  /** The sentences of the answer. */
  List<Phrase> sentences() {
    return phrases.subList(questionCount, phrases.size());
  }

  private static GramSet gramsOf(List<Phrase> phrases) {
    Set<Gram> grams = new LinkedHashSet<>();
    phrases.forEach(phrase -> grams.addAll(phrase.content().grams()));
    return GramSet.of(grams);
  }

  private static List<String> cutSentences(String text, Language language) {
    BreakIterator ends = BreakIterator.getSentenceInstance(language.locale());
    ends.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }
}
