package io.okienko.kb.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Holds one question against articles, word by word. Not shared between threads. */
final class Matcher {
  /** A sentence of the answer is named as the reason only when it says clearly more. */
  private static final double CLEARLY = 0.25;

  private static final int MUCH_SUPPORT = 4;

  /** How much likeness in meaning counts when the closest of an article's questions is sought. */
  private static final double MEANING = 4;

  private final AnalysedText question;
  private final Meaning asked;
  private final Vocabulary vocabulary;
  private final double[] weights;
  private final double total;
  private final List<String> grams;

  /** By gram, how telling it is. */
  private final double[] gramWeights;

  private final double gramNorm;
  private final boolean askedWordForWord;

  /** How alike a word is to each word of the question; articles share many of their words. */
  private final Map<String, double[]> similarities = new HashMap<>();

  Matcher(AnalysedText question, Meaning asked, Vocabulary vocabulary) {
    this.question = question;
    this.asked = asked;
    this.vocabulary = vocabulary;
    this.weights = question.words().stream().mapToDouble(vocabulary::weight).toArray();
    this.total = question.words().stream().mapToDouble(vocabulary::weight).sum();
    this.grams = List.copyOf(question.grams());
    this.gramWeights = grams.stream().mapToDouble(vocabulary::gramWeight).toArray();
    this.gramNorm = Math.sqrt(DoubleStream.of(gramWeights).map(each -> each * each).sum());
    this.askedWordForWord = vocabulary.isAskedWordForWord(question);
  }

  /**
   * What speaks for an article.
   *
   * @param rank the score as a share of the best score for this question
   */
  Match match(IndexedArticle article, double score, double rank) {
    Likeness closest = closestQuestion(article);
    Phrase phrase = closest.phrase;
    BitSet inArticle = occurring(article.forms(), all());
    double sentenceCoverage = 0;
    for (Phrase sentence : article.sentences()) {
      double covered = coverage(occurring(sentence.forms(), inArticle));
      if (covered > sentenceCoverage) {
        sentenceCoverage = covered;
        phrase = covered > closest.coverage + CLEARLY ? sentence : phrase;
      }
    }
    Evidence evidence =
        new Evidence(
            closest.coverage,
            closest.reverse,
            closest.grams,
            coverage(inArticle),
            sentenceCoverage,
            gramCoverage(article.grams()),
            support(closest, inArticle),
            rank,
            closest.meaning,
            Math.max(0, closest.meaning - Evidence.ALIKE) / (1 - Evidence.ALIKE),
            asked.likeness(article.meaning()),
            asked.likeness(article.center()),
            gramLikeness(article.gramCounts()));
    Set<String> terms = new LinkedHashSet<>();
    Set<String> highlights = new LinkedHashSet<>();
    collectMatchedWords(phrase, terms, highlights);
    return new Match(
        article,
        phrase,
        List.copyOf(terms),
        List.copyOf(highlights),
        score,
        evidence,
        isExact(article));
  }

  private boolean isExact(IndexedArticle article) {
    List<String> asked = question.spelling();
    return askedWordForWord
        && article.questions().stream()
            .anyMatch(phrase -> phrase.content().spelling().equals(asked));
  }

  private Likeness closestQuestion(IndexedArticle article) {
    return article.questions().stream()
        .map(this::compare)
        .max(Comparator.comparingDouble(Likeness::sum))
        .orElseThrow();
  }

  private Likeness compare(Phrase phrase) {
    double[] likest = new double[weights.length];
    double said = 0;
    double all = 0;
    for (Word word : phrase.content().words()) {
      double[] similar = similarities(word);
      double most = 0;
      for (int i = 0; i < similar.length; i++) {
        most = Math.max(most, similar[i]);
        likest[i] = Math.max(likest[i], similar[i]);
      }
      double weight = vocabulary.weight(word);
      said += weight * most;
      all += weight;
    }
    double covered = 0;
    for (int i = 0; i < likest.length; i++) {
      covered += weights[i] * likest[i];
    }
    return new Likeness(
        phrase,
        likest,
        share(covered, total),
        share(said, all),
        gramLikeness(phrase),
        asked.likeness(phrase.meaning()));
  }

  private double[] compare(Word word) {
    double[] similar = new double[weights.length];
    for (int i = 0; i < similar.length; i++) {
      similar[i] = WordSimilarity.between(question.words().get(i), word);
    }
    return similar;
  }

  private double[] similarities(Word word) {
    return similarities.computeIfAbsent(word.folded(), _ -> compare(word));
  }

  private BitSet all() {
    BitSet words = new BitSet(weights.length);
    words.set(0, weights.length);
    return words;
  }

  /**
   * Which of these words of the question a text has, by their places. Without a look for
   * misspellings: answers are long, and an editor has read them.
   */
  private BitSet occurring(Set<String> forms, BitSet words) {
    BitSet found = new BitSet(weights.length);
    for (int place = words.nextSetBit(0); place >= 0; place = words.nextSetBit(place + 1)) {
      found.set(place, occurs(question.words().get(place), forms));
    }
    return found;
  }

  private double coverage(BitSet words) {
    double covered = 0;
    for (int place = words.nextSetBit(0); place >= 0; place = words.nextSetBit(place + 1)) {
      covered += weights[place];
    }
    return share(covered, total);
  }

  /** Whether one of the word's few forms is among the many of a text. */
  private static boolean occurs(Word word, Set<String> forms) {
    for (String form : word.forms()) {
      if (forms.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private double support(Likeness closest, BitSet inArticle) {
    int found = 0;
    for (int i = 0; i < weights.length; i++) {
      Word word = question.words().get(i);
      boolean said = closest.likest[i] > 0 || inArticle.get(i);
      found += said && !word.filler() ? 1 : 0;
    }
    return Math.min(found, MUCH_SUPPORT) / (double) MUCH_SUPPORT;
  }

  /** The cosine between the two sets of grams, each gram weighted by how telling it is. */
  private double gramLikeness(Phrase phrase) {
    Set<String> others = phrase.content().grams();
    double shared = 0;
    for (int i = 0; i < gramWeights.length; i++) {
      shared += others.contains(grams.get(i)) ? gramWeights[i] * gramWeights[i] : 0;
    }
    return share(shared, gramNorm * phrase.gramNorm(vocabulary));
  }

  private double gramLikeness(GramCounts center) {
    double shared = 0;
    for (int i = 0; i < gramWeights.length; i++) {
      shared += gramWeights[i] * gramWeights[i] * center.count(grams.get(i));
    }
    return share(shared, gramNorm * center.norm(vocabulary));
  }

  private double gramCoverage(Set<String> inArticle) {
    double all = 0;
    double covered = 0;
    for (int i = 0; i < gramWeights.length; i++) {
      all += gramWeights[i];
      covered += inArticle.contains(grams.get(i)) ? gramWeights[i] : 0;
    }
    return share(covered, all);
  }

  private void collectMatchedWords(Phrase phrase, Set<String> terms, Set<String> highlights) {
    for (Word word : phrase.content().words()) {
      double[] similar = similarities(word);
      for (int i = 0; i < similar.length; i++) {
        Word asked = question.words().get(i);
        if (similar[i] > 0 && !asked.filler()) {
          terms.add(asked.surface());
          highlights.add(word.surface());
        }
      }
    }
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** How alike a phrase is; {@code likest} has the likest of its words for each that was asked. */
  private static final class Likeness {
    private final Phrase phrase;
    private final double[] likest;
    private final double coverage;
    private final double reverse;
    private final double grams;
    private final double meaning;

    Likeness(
        Phrase phrase,
        double[] likest,
        double coverage,
        double reverse,
        double grams,
        double meaning) {
      this.phrase = phrase;
      this.likest = likest;
      this.coverage = coverage;
      this.reverse = reverse;
      this.grams = grams;
      this.meaning = meaning;
    }

    double sum() {
      return 2 * coverage + reverse + 2 * grams + MEANING * meaning;
    }
  }
}
