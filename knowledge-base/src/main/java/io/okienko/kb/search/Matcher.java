package io.okienko.kb.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds one question against articles, word by word. Not shared between threads. */
final class Matcher {
  /** A sentence of the answer is named as the reason only when it says clearly more. */
  private static final double CLEARLY = 0.25;

  private final AnalysedText question;
  private final Vocabulary vocabulary;
  private final double total;

  Matcher(AnalysedText question, Vocabulary vocabulary) {
    this.question = question;
    this.vocabulary = vocabulary;
    this.total = totalWeight(question.words());
  }

  /**
   * What speaks for an article.
   *
   * @param rank the score as a share of the best score for this question
   */
  Match match(IndexedArticle article, double score, double rank) {
    Phrase closest = article.phrases().getFirst();
    Phrase sentence = null;
    double best = -1;
    double coverage = 0;
    double reverse = 0;
    double grams = 0;
    double sentenceCoverage = 0;
    for (Phrase phrase : article.phrases()) {
      double covered = coverage(question.words(), total, phrase.content().words());
      if (phrase.field() == MatchedField.ANSWER) {
        if (covered > sentenceCoverage) {
          sentenceCoverage = covered;
          sentence = phrase;
        }
        continue;
      }
      List<Word> words = phrase.content().words();
      double covers = coverage(words, totalWeight(words), question.words());
      double alike = gramLikeness(phrase.content().grams());
      double likeness = 2 * covered + covers + 2 * alike;
      if (likeness > best) {
        best = likeness;
        closest = phrase;
        coverage = covered;
        reverse = covers;
        grams = alike;
      }
    }
    if (sentence != null && sentenceCoverage > coverage + CLEARLY) {
      closest = sentence;
    }
    Evidence evidence =
        new Evidence(coverage, reverse, grams, articleCoverage(article), sentenceCoverage, rank);
    return new Match(article, closest, matchedTerms(closest), score, evidence);
  }

  private double totalWeight(List<Word> words) {
    return words.stream().mapToDouble(vocabulary::weight).sum();
  }

  private double coverage(List<Word> words, double weight, List<Word> by) {
    if (weight == 0) {
      return 0;
    }
    double covered = 0;
    for (Word word : words) {
      covered += vocabulary.weight(word) * likest(word, by);
    }
    return covered / weight;
  }

  private static double likest(Word word, List<Word> among) {
    double likest = 0;
    for (Word other : among) {
      likest = Math.max(likest, WordSimilarity.between(word, other));
      if (likest == 1) {
        break;
      }
    }
    return likest;
  }

  private double articleCoverage(IndexedArticle article) {
    if (total == 0) {
      return 0;
    }
    double covered = 0;
    for (Word word : question.words()) {
      if (word.forms().stream().anyMatch(article.forms()::contains)) {
        covered += vocabulary.weight(word);
      }
    }
    return covered / total;
  }

  /** The cosine between the two sets of grams, each gram weighted by how telling it is. */
  private double gramLikeness(Set<String> other) {
    double shared = 0;
    for (String gram : question.grams()) {
      if (other.contains(gram)) {
        double weight = vocabulary.gramWeight(gram);
        shared += weight * weight;
      }
    }
    return shared == 0 ? 0 : shared / Math.sqrt(squares(question.grams()) * squares(other));
  }

  private double squares(Set<String> grams) {
    double sum = 0;
    for (String gram : grams) {
      double weight = vocabulary.gramWeight(gram);
      sum += weight * weight;
    }
    return sum;
  }

  private List<String> matchedTerms(Phrase phrase) {
    Set<String> matched = new LinkedHashSet<>();
    for (Word word : question.words()) {
      if (!word.filler() && likest(word, phrase.content().words()) > 0) {
        matched.add(word.surface());
      }
    }
    return new ArrayList<>(matched);
  }
}
