package io.okienko.kb.search;

import io.okienko.bot.spi.ScorePart.Kind;
import java.util.List;

/**
 * What speaks for an article being the answer to a question; every part is 0 to 1. Words count by
 * how telling they are, see {@link Vocabulary}.
 *
 * @param coverage how much of the customer's question the closest question or variant says
 * @param reverse how much of that question or variant the customer said
 * @param grams likeness of the closest question or variant in short runs of characters
 * @param article how much of the customer's question is found anywhere in the article
 * @param sentence how much of the customer's question one sentence of the answer says
 * @param articleGrams how much of the customer's question is found anywhere in the article in short
 *     runs of characters
 * @param support how many of the customer's telling words the article has: one alone is chance,
 *     from four on it says no more
 * @param rank the search engine's score, as a share of its best score for this question
 * @param meaning how alike the customer's question and the closest question or variant are in
 *     meaning
 * @param sameMeaning how nearly the two mean the very same: nothing below {@link #ALIKE}
 * @param answerMeaning how alike the customer's question and the answer are in meaning
 * @param centerMeaning how alike the customer's question and all of the article's questions taken
 *     together are in meaning
 * @param centerGrams likeness of all of the article's questions taken together in short runs of
 *     characters
 */
record Evidence(
    double coverage,
    double reverse,
    double grams,
    double article,
    double sentence,
    double articleGrams,
    double support,
    double rank,
    double meaning,
    double sameMeaning,
    double answerMeaning,
    double centerMeaning,
    double centerGrams) {

  /** Questions about neighbouring matters are alike up to here. */
  static final double ALIKE = 0.7;

  /** What each part is called where people read of it, in the order of {@link #toArray}. */
  static final List<Kind> KINDS =
      List.of(
          Kind.COVERAGE,
          Kind.REVERSE_COVERAGE,
          Kind.CHARACTER_RUNS,
          Kind.ARTICLE_COVERAGE,
          Kind.SENTENCE_COVERAGE,
          Kind.ARTICLE_CHARACTER_RUNS,
          Kind.SUPPORT,
          Kind.SEARCH_RANK,
          Kind.MEANING,
          Kind.SAME_MEANING,
          Kind.ANSWER_MEANING,
          Kind.CENTER_MEANING,
          Kind.CENTER_CHARACTER_RUNS);

  double[] toArray() {
    return new double[] {
      coverage,
      reverse,
      grams,
      article,
      sentence,
      articleGrams,
      support,
      rank,
      meaning,
      sameMeaning,
      answerMeaning,
      centerMeaning,
      centerGrams
    };
  }
}
