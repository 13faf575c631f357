package io.okienko.storage.kb;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleCounts;
import io.okienko.kb.article.ArticleName;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.ConflictingChangeException;
import io.okienko.storage.Database;
import io.okienko.storage.kb.ArticleChanges.Prepared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** Articles in the database, with all their revisions. */
public final class JdbiArticleStore implements ArticleStore {
  /** Databases limit how many values one statement may name. */
  private static final int IDS_A_QUERY = 500;

  /** How many rows are fetched at a time where all are read. */
  private static final int ROWS_AT_ONCE = 200;

  private static final String NEWEST =
      """
      select article.id, article.created_at, article.published_revision, newest.*
      from article
      join article_revision newest
        on newest.article_id = article.id and newest.revision = article.revision
      """;

  private static final String PUBLISHED =
      """
      select article.id, article.published_at, published.*
      from article
      join article_revision published
        on published.article_id = article.id and published.revision = article.published_revision
      """;

  private static final String IN_ORDER =
      " order by article.topic, article.article_key, article.language";

  private final Database database;

  public JdbiArticleStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Article> find(String id) {
    return database.read(handle ->
        handle
            .createQuery(NEWEST + " where article.id = :id")
            .bind("id", id)
            .map((row, _) -> ArticleRows.article(row))
            .findOne());
  }

  @Override
  public List<Article> findAll(Collection<String> ids) {
    return findAll(NEWEST, ids, (row, _) -> ArticleRows.article(row));
  }

  @Override
  public Optional<Article> findByKey(String key, Language language) {
    return database.read(handle ->
        handle
            .createQuery(
                NEWEST + " where article.article_key = :key and article.language = :language")
            .bind("key", key)
            .bind("language", language.tag())
            .map((row, _) -> ArticleRows.article(row))
            .findOne());
  }

  @Override
  public List<Article> list(Filter filter, Optional<Position> after, int limit) {
    ArticleConditions conditions = ArticleConditions.of(filter, after);
    return database.read(handle -> {
      Query query = handle.createQuery(NEWEST + conditions.sql() + IN_ORDER + " limit :limit");
      conditions.bind(query);
      return query.bind("limit", limit).map((row, _) -> ArticleRows.article(row)).list();
    });
  }

  /** In a transaction, because PostgreSQL hands on rows bit by bit only there. */
  @Override
  public void forEach(Consumer<Article> reader) {
    database.readOnce(handle ->
        handle.inTransaction(reading -> {
          ResultIterable<Article> articles =
              reading
                  .createQuery(NEWEST + IN_ORDER)
                  .setFetchSize(ROWS_AT_ONCE)
                  .map((row, _) -> ArticleRows.article(row));
          articles.useIterator(all -> all.forEachRemaining(reader));
          return articles;
        }));
  }

  @Override
  public List<ArticleName> listNames() {
    return database.read(handle ->
        handle
            .createQuery("select id, article_key, language from article")
            .map((row, _) ->
                new ArticleName(
                    row.getString("id"),
                    row.getString("article_key"),
                    new Language(row.getString("language"))))
            .list());
  }

  @Override
  public List<Article> listVersions(String key) {
    return database.read(handle ->
        handle
            .createQuery(NEWEST + " where article.article_key = :key")
            .bind("key", key)
            .map((row, _) -> ArticleRows.article(row))
            .list());
  }

  @Override
  public List<ArticleRevision> listRevisions(String id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select r.*, coalesce(r.revision = article.published_revision, false) as published
                from article_revision r
                join article on article.id = r.article_id
                where r.article_id = :id
                order by r.revision desc
                """)
            .bind("id", id)
            .map((row, _) -> ArticleRows.revision(row))
            .list());
  }

  @Override
  public Map<Language, ArticleCounts> counts() {
    Map<Language, ArticleCounts> counts = new HashMap<>();
    database.read(handle ->
        handle
            .createQuery(
                """
                select language, count(*) as articles, count(published_revision) as published
                from article group by language
                """)
            .map((row, _) -> {
              int published = row.getInt("published");
              return counts.put(
                  new Language(row.getString("language")),
                  new ArticleCounts(row.getInt("articles") - published, published));
            })
            .list());
    return counts;
  }

  @Override
  public List<PublishedArticle> listPublished() {
    return database.read(handle ->
        handle
            .createQuery(PUBLISHED + IN_ORDER)
            .map((row, _) -> ArticleRows.published(row))
            .list());
  }

  @Override
  public List<PublishedArticle> listPublished(
      Language language, Optional<String> topic, int limit) {
    String condition = topic.isPresent() ? " and article.topic = :topic" : "";
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              PUBLISHED
                  + " where article.language = :language"
                  + condition
                  + IN_ORDER
                  + " limit :limit");
      topic.ifPresent(wanted -> query.bind("topic", wanted));
      return query
          .bind("language", language.tag())
          .bind("limit", limit)
          .map((row, _) -> ArticleRows.published(row))
          .list();
    });
  }

  @Override
  public List<ArticleQuestion> listPublishedQuestions(Language language) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select article.id, published.question, published.variants
                from article
                join article_revision published
                  on published.article_id = article.id
                  and published.revision = article.published_revision
                where article.language = :language
                """)
            .bind("language", language.tag())
            .map((row, _) -> ArticleRows.question(row))
            .list());
  }

  @Override
  public Optional<PublishedArticle> findPublished(String id) {
    return findAllPublished(List.of(id)).stream().findFirst();
  }

  @Override
  public List<PublishedArticle> findAllPublished(Collection<String> ids) {
    return findAll(PUBLISHED, ids, (row, _) -> ArticleRows.published(row));
  }

  @Override
  public Map<String, Integer> countPublishedByTopic(Language language) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select article.topic, count(*) as articles
                from article
                where article.language = :language and article.published_revision is not null
                group by article.topic order by article.topic
                """)
            .bind("language", language.tag())
            .reduceRows(
                new LinkedHashMap<String, Integer>(),
                (counts, row) -> {
                  counts.put(
                      row.getColumn("topic", String.class),
                      row.getColumn("articles", Integer.class));
                  return counts;
                }));
  }

  @Override
  public void apply(List<Change> changes) throws ConflictingChangeException {
    List<Prepared> prepared = changes.stream().map(Prepared::of).toList();
    database.write(handle -> {
      ArticleChanges.apply(handle, prepared);
      return prepared;
    });
  }

  @Override
  public long publicationNumber() {
    return database.read(handle ->
        handle.createQuery("select number from article_publication_count").mapTo(long.class).one());
  }

  @Override
  public List<Publication> listPublications(long after) {
    return database.read(handle ->
        handle
            .createQuery("select * from article_publication where number > :after order by number")
            .bind("after", after)
            .map((row, _) -> ArticleRows.publication(row))
            .list());
  }

  private <T> List<T> findAll(String select, Collection<String> ids, RowMapper<T> mapper) {
    List<String> left = new ArrayList<>(ids);
    List<T> found = new ArrayList<>(left.size());
    for (int from = 0; from < left.size(); from += IDS_A_QUERY) {
      List<String> some = left.subList(from, Math.min(from + IDS_A_QUERY, left.size()));
      found.addAll(
          database.read(handle ->
              handle
                  .createQuery(select + " where article.id in (<ids>)")
                  .bindList("ids", some)
                  .map(mapper)
                  .list()));
    }
    return found;
  }
}
