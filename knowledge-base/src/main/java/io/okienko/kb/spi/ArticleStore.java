package io.okienko.kb.spi;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.ArticleCounts;
import io.okienko.kb.article.ArticleName;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.article.ArticleStatusFilter;
import io.okienko.kb.article.PublishedArticle;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles with all their revisions. Changes return once durable. Blocking; safe for use by
 * many threads.
 */
public interface ArticleStore {

  Optional<Article> find(String id);

  /** Those that exist, in no particular order. */
  List<Article> findAll(Collection<String> ids);

  /** The version of an article in one language. */
  Optional<Article> findByKey(String key, Language language);

  /**
   * Ordered by topic, key and language.
   *
   * @param after the last article of the page before, absent for the first page
   */
  List<Article> list(Filter filter, Optional<Position> after, int limit);

  /** Ordered by topic, key and language; all as they are at one moment. */
  void forEach(Consumer<Article> reader);

  /** The names of all articles, also of drafts. */
  List<ArticleName> listNames();

  /** An article in all its languages, published or not, in no particular order. */
  List<Article> listVersions(String key);

  /** Newest first; empty for an unknown id. */
  List<ArticleRevision> listRevisions(String id);

  Map<Language, ArticleCounts> counts();

  /** All that customers are answered from. */
  List<PublishedArticle> listPublished();

  /** By topic and key; of one topic, or of all. */
  List<PublishedArticle> listPublished(Language language, Optional<String> topic, int limit);

  /** Of all that customers are answered from in one language, in no particular order. */
  List<ArticleQuestion> listPublishedQuestions(Language language);

  Optional<PublishedArticle> findPublished(String id);

  /** Those that are published, in no particular order. */
  List<PublishedArticle> findAllPublished(Collection<String> ids);

  /** By topic; topics without published articles are left out. */
  Map<String, Integer> countPublishedByTopic(Language language);

  /**
   * Applies all changes in one transaction, in their order, all or none.
   *
   * @throws ConflictingChangeException when an article is not in the state that its change expects
   */
  void apply(List<Change> changes) throws ConflictingChangeException;

  /**
   * Grows with every change to what is published; a cheap question for index keepers on other
   * nodes. 0 before the first.
   */
  long publicationNumber();

  /** What changed after that number, oldest first. */
  List<Publication> listPublications(long after);

  /**
   * Which articles are asked for; what is empty does not restrict.
   *
   * @param words {@linkplain io.okienko.kb.text.Folding folded}; all of them must occur in key,
   *     question, variants or answer
   */
  record Filter(
      Optional<Language> language,
      Optional<ArticleStatusFilter> status,
      Optional<String> topic,
      List<String> words) {
    public Filter {
      words = List.copyOf(words);
    }
  }

  /**
   * What an article answers.
   *
   * @param variants the question in other words
   */
  record ArticleQuestion(String articleId, String question, List<String> variants) {
    public ArticleQuestion {
      variants = List.copyOf(variants);
    }
  }

  /** A place in the order of articles. */
  record Position(String topic, String key, Language language) {}

  /**
   * What became of one article for customers.
   *
   * @param number 1, 2, 3 … in the order of commits
   * @param revision what customers are answered from since then; null when no longer
   */
  record Publication(
      long number, String articleId, @Nullable Long revision, Instant at, String by) {}

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
