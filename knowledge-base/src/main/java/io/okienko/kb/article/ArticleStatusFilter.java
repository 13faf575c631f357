package io.okienko.kb.article;

/** Which articles an editor looks for, by what customers are answered from. */
public enum ArticleStatusFilter {
  DRAFT,
  /** Also those of {@link #CHANGED}. */
  PUBLISHED,
  /** Published, and edited since. */
  CHANGED
}
