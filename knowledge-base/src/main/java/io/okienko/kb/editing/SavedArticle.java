package io.okienko.kb.editing;

import io.okienko.kb.article.Article;
import io.okienko.kb.content.Notice;
import java.util.List;

/** An article as it was saved, with advice to its editor. */
public record SavedArticle(Article article, List<Notice> notices) {
  public SavedArticle {
    notices = List.copyOf(notices);
  }
}
