package io.okienko.kb.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How telling the words of a language are in this knowledge base: a word that few articles are
 * asked by tells much, one that many are asked by tells little, a filler next to nothing.
 */
final class Vocabulary {
  private static final double FILLER = 0.08;

  private final double[] rarities;
  private final Map<String, Integer> wordCounts;
  private final Map<String, Integer> gramCounts;

  /** Of the articles' own texts, by identity: they are compared with every question. */
  private final IdentityHashMap<AnalysedText, Double> gramNorms = new IdentityHashMap<>();

  /** Of the articles' questions taken together, likewise. */
  private final IdentityHashMap<GramCounts, Double> norms = new IdentityHashMap<>();

  private Vocabulary(
      int articles, Map<String, Integer> wordCounts, Map<String, Integer> gramCounts) {
    this.rarities = rarities(articles);
    this.wordCounts = wordCounts;
    this.gramCounts = gramCounts;
  }

  /** Counts in how many articles' questions and variants each word occurs. */
  static Vocabulary of(Collection<IndexedArticle> articles) {
    Map<String, Integer> wordCounts = new HashMap<>();
    Map<String, Integer> gramCounts = new HashMap<>();
    List<AnalysedText> texts = new ArrayList<>();
    for (IndexedArticle article : articles) {
      Set<String> forms = new HashSet<>();
      Set<String> grams = new HashSet<>();
      for (Phrase phrase : article.questions()) {
        forms.addAll(phrase.forms());
        grams.addAll(phrase.content().grams());
        texts.add(phrase.content());
      }
      forms.forEach(form -> wordCounts.merge(form, 1, Integer::sum));
      grams.forEach(gram -> gramCounts.merge(gram, 1, Integer::sum));
    }
    Vocabulary vocabulary = new Vocabulary(articles.size(), wordCounts, gramCounts);
    texts.forEach(text -> vocabulary.gramNorms.put(text, vocabulary.gramNorm(text)));
    for (IndexedArticle article : articles) {
      vocabulary.norms.put(article.gramCounts(), article.gramCounts().norm(vocabulary));
    }
    return vocabulary;
  }

  /**
   * 0 to 1. A word that no article is asked by tells most: it may be what the question is about.
   */
  double weight(Word word) {
    int count = 0;
    for (String form : word.forms()) {
      count = Math.max(count, wordCounts.getOrDefault(form, 0));
    }
    return word.filler() ? FILLER : rarities[count];
  }

  double gramWeight(String gram) {
    return rarities[gramCounts.getOrDefault(gram, 0)];
  }

  /** The length of a text as a vector of weighted grams. */
  double gramNorm(AnalysedText text) {
    Double known = gramNorms.get(text);
    return known != null
        ? known
        : Math.sqrt(
            text.grams().stream().mapToDouble(this::gramWeight).map(each -> each * each).sum());
  }

  /** See {@link GramCounts#norm}. */
  double norm(GramCounts counts) {
    Double known = norms.get(counts);
    return known != null ? known : counts.norm(this);
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
