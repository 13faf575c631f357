package io.okienko.kb.editing;

import io.okienko.kb.article.Article;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list of articles, by topic, key and language.
 *
 * @param next the cursor of the page after this, absent on the last page
 */
public record ArticlePage(List<Article> articles, Optional<String> next) {
  public ArticlePage {
    articles = List.copyOf(articles);
  }
}
