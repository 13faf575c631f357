package io.okienko.kb.article;

/** Whether customers are answered from an article. */
public enum ArticleStatus {
  DRAFT,
  PUBLISHED
}
