package io.okienko.kb.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How telling the words of a language are in this knowledge base: a word that few articles are
 * asked by tells much, one that many are asked by tells little, a filler next to nothing.
 */
final class Vocabulary {
  private static final double FILLER = 0.08;

  private final int articles;
  private final Map<String, Integer> wordCounts;
  private final Map<String, Integer> gramCounts;

  private Vocabulary(
      int articles, Map<String, Integer> wordCounts, Map<String, Integer> gramCounts) {
    this.articles = articles;
    this.wordCounts = wordCounts;
    this.gramCounts = gramCounts;
  }

  /** Counts in how many articles' questions and variants each word occurs. */
  static Vocabulary of(Collection<IndexedArticle> articles) {
    Map<String, Integer> wordCounts = new HashMap<>();
    Map<String, Integer> gramCounts = new HashMap<>();
    for (IndexedArticle article : articles) {
      Set<String> forms = new HashSet<>();
      Set<String> grams = new HashSet<>();
      for (Phrase phrase : article.phrases()) {
        if (phrase.field() != MatchedField.ANSWER) {
          phrase.content().words().forEach(word -> forms.addAll(word.forms()));
          grams.addAll(phrase.content().grams());
        }
      }
      forms.forEach(form -> wordCounts.merge(form, 1, Integer::sum));
      grams.forEach(gram -> gramCounts.merge(gram, 1, Integer::sum));
    }
    return new Vocabulary(articles.size(), wordCounts, gramCounts);
  }

  /**
   * 0 to 1; a word that no article is asked by tells most: it may be what the question is about.
   */
  double weight(Word word) {
    int count = 0;
    for (String form : word.forms()) {
      count = Math.max(count, wordCounts.getOrDefault(form, 0));
    }
    return word.filler() ? FILLER : rarity(count);
  }

  double gramWeight(String gram) {
    return rarity(gramCounts.getOrDefault(gram, 0));
  }

  /** The inverse document frequency of BM25, divided by its largest value. */
  private double rarity(int count) {
    double rarest = Math.log1p((articles + 0.5) / 0.5);
    return Math.log1p((articles - count + 0.5) / (count + 0.5)) / rarest;
  }
}
