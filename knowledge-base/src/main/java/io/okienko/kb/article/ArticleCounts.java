package io.okienko.kb.article;

/** How many articles of one language are drafts, and how many customers are answered from. */
public record ArticleCounts(int draft, int published) {
  public static final ArticleCounts NONE = new ArticleCounts(0, 0);
}
