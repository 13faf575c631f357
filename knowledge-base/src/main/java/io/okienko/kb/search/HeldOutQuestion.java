package io.okienko.kb.search;

import java.util.ArrayList;
import java.util.List;

/**
 * An article's own variant, asked while the article did without it.
 *
 * @param candidates evidence for every article that came near
 * @param right which of them is its own article; {@link #NONE} when that did not come near or is
 *     not there
 */
record HeldOutQuestion(List<Evidence> candidates, int right) {
  static final int NONE = -1;

  /** So many are enough to learn from; a large knowledge base is not asked everything. */
  private static final int MOST = 500;

  HeldOutQuestion {
    candidates = List.copyOf(candidates);
  }

  /** Asks about every article alike, as many questions as are needed. */
  static List<HeldOutQuestion> ask(ArticleIndex index, List<IndexedArticle> articles) {
    return choose(articles).parallelStream().map(chosen -> chosen.ask(index)).toList();
  }

  /**
   * Every article's first variant, then its second, until there are enough. The question itself
   * stays: it is how the bank puts it, and customers' own words are what is to be met.
   */
  private static List<Chosen> choose(List<IndexedArticle> articles) {
    List<IndexedArticle> withVariants =
        articles.stream().filter(article -> article.questionCount() > 1).toList();
    int step = Math.max(1, Math.ceilDiv(withVariants.size(), MOST));
    int most = withVariants.stream().mapToInt(IndexedArticle::questionCount).max().orElse(0);
    List<Chosen> chosen = new ArrayList<>();
    for (int place = 1; place < most; place++) {
      for (int i = 0; i < withVariants.size() && chosen.size() < MOST; i += step) {
        if (place < withVariants.get(i).questionCount()) {
          chosen.add(new Chosen(withVariants.get(i), place));
        }
      }
    }
    return chosen;
  }

  boolean answerable() {
    return right != NONE;
  }

  /** The same question to a knowledge base that does not have its article. */
  HeldOutQuestion withoutArticle() {
    List<Evidence> others = new ArrayList<>(candidates);
    if (answerable()) {
      others.remove(right);
    }
    return new HeldOutQuestion(others, NONE);
  }

  private record Chosen(IndexedArticle article, int place) {
    HeldOutQuestion ask(ArticleIndex index) {
      List<Evidence> candidates = new ArrayList<>();
      int right = NONE;
      for (ArticleIndex.Ranked ranked : index.rankHeldOut(article, place)) {
        if (ranked.match().article().article().id().equals(article.article().id())) {
          right = candidates.size();
        }
        candidates.add(ranked.match().evidence());
      }
      return new HeldOutQuestion(candidates, right);
    }
  }
}
