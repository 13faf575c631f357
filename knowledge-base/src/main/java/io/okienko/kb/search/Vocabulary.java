package io.okienko.kb.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How telling the words of a language are in this knowledge base: a word that few articles are
 * asked by tells much, one that many are asked by tells little, a filler next to nothing. Safe for
 * use by many threads: what it says never changes.
 */
final class Vocabulary {
  static final Vocabulary EMPTY = new Vocabulary(0, Map.of(), Map.of(), Map.of());
  private static final double FILLER = 0.08;

  /** Tells this vocabulary from others to those who should not keep it alive. */
  private final Object version = new Object();

  private final int articles;
  private final double[] rarities;
  private final Map<String, Integer> wordCounts;
  private final Map<String, Integer> gramCounts;

  /** By the words' numbers, since every question asks for very many; 0 until it is asked for. */
  private volatile double[] weights = new double[0];

  /** How many questions and variants are spelt so. */
  private final Map<List<String>, Integer> spellingCounts;

  private Vocabulary(
      int articles,
      Map<String, Integer> wordCounts,
      Map<String, Integer> gramCounts,
      Map<List<String>, Integer> spellingCounts) {
    this.articles = articles;
    this.rarities = rarities(articles);
    this.wordCounts = wordCounts;
    this.gramCounts = gramCounts;
    this.spellingCounts = spellingCounts;
  }

  /**
   * This vocabulary with some articles added and others, which it was made of, removed. Counts in
   * how many articles' questions and variants each word occurs.
   */
  Vocabulary with(Collection<IndexedArticle> added, Collection<IndexedArticle> removed) {
    Map<String, Integer> words = new HashMap<>(wordCounts);
    Map<String, Integer> grams = new HashMap<>(gramCounts);
    Map<List<String>, Integer> spellings = new HashMap<>(spellingCounts);
    added.forEach(article -> count(article, 1, words, grams, spellings));
    removed.forEach(article -> count(article, -1, words, grams, spellings));
    return new Vocabulary(articles + added.size() - removed.size(), words, grams, spellings);
  }

  private static void count(
      IndexedArticle article,
      int by,
      Map<String, Integer> words,
      Map<String, Integer> grams,
      Map<List<String>, Integer> spellings) {
    Set<String> saidForms = new HashSet<>();
    Set<String> saidGrams = new HashSet<>();
    for (Phrase phrase : article.questions()) {
      phrase.content().words().forEach(word -> saidForms.addAll(word.forms()));
      phrase.content().grams().forEach(gram -> saidGrams.add(gram.text()));
      spellings.merge(phrase.content().spelling(), by, Vocabulary::sum);
    }
    saidForms.forEach(form -> words.merge(form, by, Vocabulary::sum));
    saidGrams.forEach(gram -> grams.merge(gram, by, Vocabulary::sum));
  }

  /** Null, and so no longer in the map, where nothing is left. */
  private static @Nullable Integer sum(int before, int by) {
    return before + by == 0 ? null : before + by;
  }

  /**
   * 0 to 1. A word that no article is asked by tells most: it may be what the question is about.
   */
  double weight(Word word) {
    return word.number() == Word.UNKNOWN ? computeWeight(word) : knownWeight(word);
  }

  /** At worst two threads work out the same. */
  private double knownWeight(Word word) {
    double[] known = weights;
    if (word.number() >= known.length) {
      known = Arrays.copyOf(known, Math.max(2 * known.length, word.number() + 1));
      weights = known;
    }
    double weight = known[word.number()];
    if (weight == 0) {
      weight = computeWeight(word);
      known[word.number()] = weight;
    }
    return weight;
  }

  private double computeWeight(Word word) {
    int count = 0;
    for (String form : word.forms()) {
      count = Math.max(count, wordCounts.getOrDefault(form, 0));
    }
    return word.filler() ? FILLER : rarities[count];
  }

  /** Whether some article's question or variant is just this, but for accents and case. */
  boolean isAskedWordForWord(AnalysedText asked) {
    return spellingCounts.containsKey(asked.spelling());
  }

  Object version() {
    return version;
  }

  double gramWeight(Gram gram) {
    return rarities[gramCounts.getOrDefault(gram.text(), 0)];
  }

  /** The length of a text as a vector of weighted grams. */
  double gramNorm(AnalysedText text) {
    double squares = 0;
    for (Gram gram : text.grams()) {
      double weight = gramWeight(gram);
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  /**
   * By the number of articles that use a word: the inverse document frequency of BM25, divided by
   * its largest value.
   */
  private static double[] rarities(int articles) {
    double rarest = Math.log1p((articles + 0.5) / 0.5);
    double[] rarities = new double[articles + 1];
    for (int count = 0; count <= articles; count++) {
      rarities[count] = Math.log1p((articles - count + 0.5) / (count + 0.5)) / rarest;
    }
    return rarities;
  }
}
