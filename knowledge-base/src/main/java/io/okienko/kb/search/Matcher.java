package io.okienko.kb.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds one question against articles, word by word. Not shared between threads. */
final class Matcher {
  /** A sentence of the answer is named as the reason only when it says clearly more. */
  private static final double CLEARLY = 0.25;

  private static final int MUCH_SUPPORT = 4;

  /** How much likeness in meaning counts when the closest of an article's questions is sought. */
  private static final double MEANING = 4;

  private final List<String> spelling;
  private final Meaning asked;
  private final AskedWords words;
  private final AskedGrams grams;
  private final boolean askedWordForWord;

  /**
   * @param lexicon of the articles that are matched
   */
  Matcher(AnalysedText question, Meaning asked, Vocabulary vocabulary, Lexicon lexicon) {
    this.spelling = question.spelling();
    this.asked = asked;
    this.words = new AskedWords(question.words(), vocabulary, lexicon);
    this.grams = new AskedGrams(question.grams(), vocabulary, lexicon);
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
    long inArticle = 0;
    for (Phrase said : article.questions()) {
      inArticle |= words.occurringIn(said);
    }
    double sentenceCoverage = 0;
    for (Phrase sentence : article.sentences()) {
      long inSentence = words.occurringIn(sentence);
      inArticle |= inSentence;
      double covered = words.coverage(inSentence);
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
            words.coverage(inArticle),
            sentenceCoverage,
            grams.coverage(article.grams()),
            support(closest, inArticle),
            rank,
            closest.meaning,
            Math.max(0, closest.meaning - Evidence.ALIKE) / (1 - Evidence.ALIKE),
            asked.likeness(article.meaning()),
            asked.likeness(article.center()),
            grams.likeness(article.gramCounts()));
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
    return askedWordForWord
        && article.questions().stream()
            .anyMatch(phrase -> phrase.content().spelling().equals(spelling));
  }

  private Likeness closestQuestion(IndexedArticle article) {
    Likeness closest = compare(article.questions().getFirst());
    for (Phrase variant : article.questions().subList(1, article.questionCount())) {
      Likeness other = compare(variant);
      closest = other.sum() > closest.sum() ? other : closest;
    }
    return closest;
  }

  private Likeness compare(Phrase phrase) {
    double[] likest = new double[words.count()];
    double said = 0;
    double all = 0;
    for (Word word : phrase.content().words()) {
      AskedWords.Alike alike = words.compare(word);
      said += alike.weight() * alike.most();
      all += alike.weight();
      if (alike.most() > 0) {
        keepLikest(likest, alike);
      }
    }
    double covered = 0;
    for (int place = 0; place < likest.length; place++) {
      covered += words.weight(place) * likest[place];
    }
    return new Likeness(
        phrase,
        likest,
        words.share(covered),
        share(said, all),
        grams.likeness(phrase),
        asked.likeness(phrase.meaning()));
  }

  private static void keepLikest(double[] likest, AskedWords.Alike alike) {
    for (int place = 0; place < likest.length; place++) {
      likest[place] = Math.max(likest[place], alike.to(place));
    }
  }

  private double support(Likeness closest, long inArticle) {
    int found = 0;
    for (int place = 0; place < words.count(); place++) {
      boolean said = closest.likest[place] > 0 || (inArticle >>> place & 1) == 1;
      found += said && !words.get(place).filler() ? 1 : 0;
    }
    return Math.min(found, MUCH_SUPPORT) / (double) MUCH_SUPPORT;
  }

  private void collectMatchedWords(Phrase phrase, Set<String> terms, Set<String> highlights) {
    for (Word word : phrase.content().words()) {
      AskedWords.Alike alike = words.compare(word);
      for (int place = 0; place < words.count(); place++) {
        Word asked = words.get(place);
        if (alike.to(place) > 0 && !asked.filler()) {
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
