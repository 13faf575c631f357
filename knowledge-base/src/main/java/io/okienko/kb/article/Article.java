package io.okienko.kb.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as editors see it: its newest revision, and which revision customers are answered
 * from.
 *
 * @param revision 1, 2, 3 …; every save makes a new one
 * @param publishedRevision absent while the article is a draft; behind {@code revision} when it was
 *     edited since
 */
public record Article(
    String id,
    ArticleContent content,
    long revision,
    @Nullable Long publishedRevision,
    Instant createdAt,
    Instant updatedAt,
    String updatedBy) {

  public ArticleStatus status() {
    return publishedRevision == null ? ArticleStatus.DRAFT : ArticleStatus.PUBLISHED;
  }
}
