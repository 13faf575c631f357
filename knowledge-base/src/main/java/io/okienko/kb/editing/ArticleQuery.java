package io.okienko.kb.editing;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.ArticleStatusFilter;
import java.util.Optional;

/**
 * Which articles an editor wants to see; what is empty does not restrict.
 *
 * @param text looked for in question, variants and answer, whatever the case and accents
 * @param limit 1 to 200 articles a page
 * @param cursor {@link ArticlePage#next} of the page before
 */
public record ArticleQuery(
    Optional<Language> language,
    Optional<ArticleStatusFilter> status,
    Optional<String> topic,
    Optional<String> text,
    int limit,
    Optional<String> cursor) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public ArticleQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is between 1 and " + MAX_LIMIT + ", not " + limit);
    }
  }
}
