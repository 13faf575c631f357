package io.okienko.storage.kb;

import io.okienko.bot.language.Language;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.spi.ArticleStore.ArticleQuestion;
import io.okienko.kb.spi.ArticleStore.Publication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values of rows. */
final class ArticleRows {

  private ArticleRows() {}

  static Article article(ResultSet row) throws SQLException {
    return new Article(
        row.getString("id"),
        content(row),
        row.getLong("revision"),
        nullableLong(row, "published_revision"),
        instant(row, "created_at"),
        instant(row, "saved_at"),
        row.getString("saved_by"));
  }

  static ArticleRevision revision(ResultSet row) throws SQLException {
    return new ArticleRevision(
        row.getLong("revision"),
        instant(row, "saved_at"),
        row.getString("saved_by"),
        content(row),
        row.getBoolean("published"));
  }

  static PublishedArticle published(ResultSet row) throws SQLException {
    return new PublishedArticle(
        row.getString("id"), content(row), row.getLong("revision"), instant(row, "published_at"));
  }

  static ArticleQuestion question(ResultSet row) throws SQLException {
    return new ArticleQuestion(
        row.getString("id"), row.getString("question"), lines(row.getString("variants")));
  }

  static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getLong("number"),
        row.getString("article_id"),
        nullableLong(row, "revision"),
        instant(row, "at"),
        row.getString("published_by"));
  }

  private static ArticleContent content(ResultSet row) throws SQLException {
    return new ArticleContent(
        row.getString("article_key"),
        new Language(row.getString("language")),
        row.getString("question"),
        lines(row.getString("variants")),
        row.getString("answer"),
        row.getString("simple"),
        row.getString("topic"),
        row.getInt("urgent") == 1);
  }

  /** Other wordings are single lines, so a line feed keeps them apart. */
  static String joined(List<String> variants) {
    return String.join("\n", variants);
  }

  private static List<String> lines(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
