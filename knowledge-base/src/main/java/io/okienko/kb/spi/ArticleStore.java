package io.okienko.kb.spi;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.article.PublishedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles with all their revisions. Changes return once durable. Blocking; safe for use by
 * many threads.
 */
public interface ArticleStore {

  Optional<Article> find(String id);

  /** The version of an article in one language. */
  Optional<Article> findByKey(String key, Language language);

  /** Ordered by topic, key and language. */
  List<Article> list();

  /** Newest first; empty for an unknown id. */
  List<ArticleRevision> listRevisions(String id);

  /** All that customers are answered from. */
  List<PublishedArticle> listPublished();

  Optional<PublishedArticle> findPublished(String id);

  /**
   * Applies all changes in one transaction, all or none.
   *
   * @throws ConflictingChangeException when an article is not at the revision that its change
   *     expects
   */
  void apply(List<Change> changes) throws ConflictingChangeException;

  /**
   * Grows with every change to what is published; a cheap question for index keepers on other
   * nodes.
   */
  long publicationNumber();

  /** One change to one article. */
  sealed interface Change {
    String id();

    /**
     * Saves a new revision.
     *
     * @param expectedRevision the revision that the writer saw; absent creates the article
     * @param publish whether customers are answered from the new revision at once
     */
    record Save(
        String id,
        ArticleContent content,
        OptionalLong expectedRevision,
        boolean publish,
        String by,
        Instant at)
        implements Change {}

    /**
     * Answers customers from the newest revision, which must be {@code expectedRevision} if given.
     */
    record Publish(String id, @Nullable Long expectedRevision, String by, Instant at)
        implements Change {}

    record Unpublish(String id, String by, Instant at) implements Change {}

    record Delete(String id, String by, Instant at) implements Change {}
  }
}
