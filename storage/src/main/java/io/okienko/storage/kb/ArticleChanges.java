package io.okienko.storage.kb;

import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.content.SearchableText;
import io.okienko.kb.spi.ArticleStore.Change;
import io.okienko.kb.spi.ConflictingChangeException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes changes within one transaction. Each statement itself looks whether the change may be. */
final class ArticleChanges {
  private final Handle handle;

  private ArticleChanges(Handle handle) {
    this.handle = handle;
  }

  /**
   * A change with what takes time to work out, done before the writer's thread is kept busy.
   *
   * @param searchText of the content that is saved, if it saves one
   */
  record Prepared(Change change, String searchText) {
    static Prepared of(Change change) {
      return new Prepared(
          change, change instanceof Change.Save save ? SearchableText.of(save.content()) : "");
    }
  }

  static void apply(Handle handle, List<Prepared> changes) throws ConflictingChangeException {
    ArticleChanges writing = new ArticleChanges(handle);
    for (Prepared prepared : changes) {
      switch (prepared.change()) {
        case Change.Save save -> writing.save(save, prepared.searchText());
        case Change.Publish publish -> writing.publish(publish);
        case Change.Unpublish unpublish -> writing.unpublish(unpublish);
        case Change.Delete delete -> writing.delete(delete);
      }
    }
  }

  private void save(Change.Save save, String searchText) throws ConflictingChangeException {
    long revision;
    if (save.expectedRevision().isEmpty()) {
      revision = 1;
      create(save, searchText);
    } else {
      revision = save.expectedRevision().getAsLong() + 1;
      update(save, searchText);
    }
    insertRevision(save, revision);
    if (save.publish()) {
      publish(new Change.Publish(save.id(), revision, save.by(), save.at()));
    }
  }

  private void create(Change.Save save, String searchText) throws ConflictingChangeException {
    ArticleContent content = save.content();
    require(
        save,
        handle.execute(
            """
            insert into article
              (id, article_key, language, topic, revision, created_at, search_text)
            values (?, ?, ?, ?, 1, ?, ?)
            on conflict do nothing
            """,
            save.id(),
            content.key(),
            content.language().tag(),
            content.topic(),
            save.at().toEpochMilli(),
            searchText));
  }

  private void update(Change.Save save, String searchText) throws ConflictingChangeException {
    ArticleContent content = save.content();
    require(
        save,
        handle.execute(
            """
            update article set
              article_key = ?, language = ?, topic = ?, revision = revision + 1, search_text = ?
            where id = ? and revision = ? and not exists (
              select 1 from article other
              where other.article_key = ? and other.language = ? and other.id <> article.id)
            """,
            content.key(),
            content.language().tag(),
            content.topic(),
            searchText,
            save.id(),
            save.expectedRevision().orElseThrow(),
            content.key(),
            content.language().tag()));
  }

  private void insertRevision(Change.Save save, long revision) {
    ArticleContent content = save.content();
    handle.execute(
        """
        insert into article_revision
          (article_id, revision, article_key, language, topic, urgent, question, variants, answer,
           simple, saved_at, saved_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        save.id(),
        revision,
        content.key(),
        content.language().tag(),
        content.topic(),
        content.urgent() ? 1 : 0,
        content.question(),
        ArticleRows.joined(content.variants()),
        content.answer(),
        content.simple(),
        save.at().toEpochMilli(),
        save.by());
  }

  private void publish(Change.Publish publish) throws ConflictingChangeException {
    require(
        publish,
        handle.execute(
            """
            update article set published_revision = revision, published_at = ?
            where id = ? and revision = coalesce(cast(? as bigint), revision)
            """,
            publish.at().toEpochMilli(),
            publish.id(),
            publish.expectedRevision()));
    log(publish.id(), publish.by(), publish.at());
  }

  private void unpublish(Change.Unpublish unpublish) throws ConflictingChangeException {
    if (withdraw(unpublish.id())) {
      log(unpublish.id(), unpublish.by(), unpublish.at());
    } else {
      requireArticle(unpublish);
    }
  }

  private void delete(Change.Delete delete) throws ConflictingChangeException {
    if (withdraw(delete.id())) {
      log(delete.id(), delete.by(), delete.at());
    }
    require(delete, handle.execute("delete from article where id = ?", delete.id()));
  }

  /** Whether it was published. */
  private boolean withdraw(String id) {
    return handle.execute(
            """
            update article set published_revision = null, published_at = null
            where id = ? and published_revision is not null
            """,
            id)
        == 1;
  }

  /** Gives the present state of publication of an article the next number. */
  private void log(String id, String by, Instant at) {
    handle.execute("update article_publication_count set number = number + 1");
    handle.execute(
        """
        insert into article_publication (number, article_id, revision, at, published_by)
        select counted.number, article.id, article.published_revision, ?, ?
        from article_publication_count counted, article
        where article.id = ?
        """,
        at.toEpochMilli(),
        by,
        id);
  }

  private void requireArticle(Change change) throws ConflictingChangeException {
    require(
        change,
        handle
            .select("select count(*) from article where id = ?", change.id())
            .mapTo(int.class)
            .one());
  }

  private static void require(Change change, int rows) throws ConflictingChangeException {
    if (rows != 1) {
      throw new ConflictingChangeException(change.id());
    }
  }
}
