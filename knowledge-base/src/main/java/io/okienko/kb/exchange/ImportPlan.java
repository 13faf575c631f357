package io.okienko.kb.exchange;

import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.ArticleName;
import io.okienko.kb.article.ArticleStatus;
import io.okienko.kb.content.FieldError;
import io.okienko.kb.content.PublishingRules;
import io.okienko.kb.editing.ArticleDraft;
import io.okienko.kb.editing.ContentRules;
import io.okienko.kb.editing.ContentRules.Bad;
import io.okienko.kb.editing.ContentRules.Good;
import io.okienko.kb.editing.Keys;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.ArticleStore.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out, row by row, what an import has to change, and what is wrong with the file. Changes
 * nothing itself. For one import and one thread.
 */
final class ImportPlan {
  /** Nobody mends more in one go; a file of the wrong kind has errors in every row. */
  private static final int MOST_ERRORS = 1000;

  private final ContentRules rules;
  private final ImportOptions options;
  private final String by;
  private final Instant at;

  private final Map<String, Article> present = new HashMap<>();
  private final Map<KeyAndLanguage, String> idsByKey = new HashMap<>();
  private final Map<String, Integer> rowsById = new HashMap<>();
  private final Map<KeyAndLanguage, Integer> rowsByKey = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();
  private final List<PlannedArticle> published = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private int errorsLeftOut;
  private int firstRowLeftOut;
  private int created;
  private int updated;
  private int unchanged;

  private record KeyAndLanguage(String key, String language) {}

  ImportPlan(
      ArticleStore store,
      ContentRules rules,
      List<ImportRow> rows,
      ImportOptions options,
      String by,
      Instant at) {
    this.rules = rules;
    this.options = options;
    this.by = by;
    this.at = at;
    Set<String> ids = new HashSet<>();
    for (ArticleName name : store.listNames()) {
      ids.add(name.id());
      idsByKey.put(new KeyAndLanguage(name.key(), name.language().tag()), name.id());
    }
    List<ImportRow> named = RowKeys.complete(rows, ids);
    store.findAll(idsIn(named)).forEach(article -> present.put(article.id(), article));
    named.forEach(this::plan);
  }

  List<Change> changes() {
    return changes;
  }

  /** What customers are answered from, other than before. */
  List<PlannedArticle> published() {
    return published;
  }

  ImportReport report(int rows) {
    return new ImportReport(isToBeApplied(), rows, created, updated, unchanged, reported());
  }

  private List<RowError> reported() {
    if (errorsLeftOut == 0) {
      return errors;
    }
    List<RowError> reported = new ArrayList<>(errors);
    String message = "%d more errors from this row on are not listed.".formatted(errorsLeftOut);
    reported.add(new RowError(firstRowLeftOut, null, message));
    return reported;
  }

  boolean isToBeApplied() {
    return errors.isEmpty() || options.partial();
  }

  private Set<String> idsIn(List<ImportRow> rows) {
    Set<String> ids = new LinkedHashSet<>();
    for (ImportRow row : rows) {
      String id = idOf(row);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The article that a row is about: by its id, else by key and language; null for a new one. */
  private @Nullable String idOf(ImportRow row) {
    if (row.id() != null && !row.id().isBlank()) {
      return row.id().strip();
    }
    if (row.key() == null || row.language() == null) {
      return null;
    }
    return idsByKey.get(new KeyAndLanguage(row.key().strip(), row.language().strip()));
  }

  private void plan(ImportRow row) {
    if (!row.errors().isEmpty()) {
      row.errors().forEach(this::fail);
      return;
    }
    String id = idOf(row);
    Article article = id == null ? null : present.get(id);
    ArticleContent content = article == null ? null : article.content();
    switch (rules.check(draft(row, content), content)) {
      case Bad bad -> {
        for (FieldError error : bad.errors()) {
          fail(row, error.field(), error.message());
        }
      }
      case Good good -> plan(row, good, article);
    }
  }

  /** What the row does not say stays as it is. */
  private static ArticleDraft draft(ImportRow row, @Nullable ArticleContent present) {
    boolean urgent = present != null && present.urgent();
    List<String> variants = present == null ? List.of() : present.variants();
    return new ArticleDraft(
        row.id(),
        row.key(),
        row.language(),
        row.question() == null && present != null ? present.question() : row.question(),
        row.variants() == null ? variants : row.variants(),
        row.answer() == null && present != null ? present.answer() : row.answer(),
        row.simple(),
        row.topic() == null && present != null ? present.topic() : row.topic(),
        row.urgent() == null ? urgent : row.urgent(),
        null);
  }

  private void plan(ImportRow row, Good good, @Nullable Article article) {
    ArticleContent content = good.content();
    String language = content.language().tag();
    String id =
        article != null
            ? article.id()
            : good.id().orElseGet(() -> Keys.id(content.key(), language));
    KeyAndLanguage key = new KeyAndLanguage(content.key(), language);
    if (isNameTaken(row, id, key)) {
      return;
    }
    rowsById.put(id, row.number());
    rowsByKey.put(key, row.number());
    ArticleStatus status = options.publish() ? ArticleStatus.PUBLISHED : row.status();
    if (status == ArticleStatus.PUBLISHED && !isLive(article, content)) {
      List<FieldError> faults = PublishingRules.errorsIn(content);
      if (!faults.isEmpty()) {
        faults.forEach(fault -> fail(row, fault.field(), fault.message()));
        return;
      }
    }
    if (article == null) {
      create(row, id, content, status);
    } else {
      update(row, article, content, status);
    }
  }

  /** Whether customers are answered from the article and go on being so, word for word. */
  private static boolean isLive(@Nullable Article article, ArticleContent content) {
    return article != null
        && article.status() == ArticleStatus.PUBLISHED
        && content.equals(article.content());
  }

  /** Whether an earlier row or another article has the name; that is an error of this row. */
  private boolean isNameTaken(ImportRow row, String id, KeyAndLanguage key) {
    Integer sameId = rowsById.get(id);
    Integer sameKey = rowsByKey.get(key);
    String owner = idsByKey.get(key);
    if (sameKey != null) {
      fail(row, Columns.KEY, "Row " + sameKey + " has the same key and language.");
    } else if (sameId != null) {
      fail(row, Columns.ID, "Row " + sameId + " is about the same article.");
    } else if (owner != null && !owner.equals(id)) {
      fail(row, Columns.KEY, "The article " + owner + " has this key and language.");
    } else {
      return false;
    }
    return true;
  }

  private void create(
      ImportRow row, String id, ArticleContent content, @Nullable ArticleStatus status) {
    boolean publish = status == ArticleStatus.PUBLISHED;
    if (publish) {
      noteAsPublished(row, id, content);
    }
    changes.add(new Change.Save(id, content, OptionalLong.empty(), publish, by, at));
    created++;
  }

  private void update(
      ImportRow row, Article article, ArticleContent content, @Nullable ArticleStatus status) {
    int before = changes.size();
    boolean published = article.status() == ArticleStatus.PUBLISHED;
    boolean publish = status == ArticleStatus.PUBLISHED;
    if (!content.equals(article.content())) {
      OptionalLong expected = OptionalLong.of(article.revision());
      changes.add(new Change.Save(article.id(), content, expected, publish, by, at));
    } else if (publish && isToBePublished(article)) {
      changes.add(new Change.Publish(article.id(), article.revision(), by, at));
    }
    if (publish && changes.size() > before) {
      noteAsPublished(row, article.id(), content);
    }
    if (published && status == ArticleStatus.DRAFT) {
      changes.add(new Change.Unpublish(article.id(), by, at));
    }
    if (changes.size() > before) {
      updated++;
    } else {
      unchanged++;
    }
  }

  private void noteAsPublished(ImportRow row, String id, ArticleContent content) {
    published.add(
        new PlannedArticle(
            row.number(), id, content.language(), content.question(), content.urgent()));
  }

  /**
   * An export says {@code published} also of an article that was edited since; importing it again
   * must not publish what an editor is still at, unless that is asked for.
   */
  private boolean isToBePublished(Article article) {
    return article.status() == ArticleStatus.DRAFT
        || (options.publish() && !Objects.equals(article.publishedRevision(), article.revision()));
  }

  private void fail(ImportRow row, String field, String message) {
    fail(new RowError(row.number(), field, message));
  }

  private void fail(RowError error) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(error);
      return;
    }
    if (errorsLeftOut == 0) {
      firstRowLeftOut = error.row();
    }
    errorsLeftOut++;
  }
}
