package io.okienko.channels.editors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.channels.http.Json;
import io.okienko.channels.json.EventJson;
import io.okienko.kb.article.Article;
import io.okienko.kb.article.ArticleContent;
import io.okienko.kb.article.ArticleRevision;
import io.okienko.kb.content.Notice;
import io.okienko.kb.readability.ReadingLevel;
import java.util.List;
import java.util.Map;

/** Articles as editors see them. */
final class ArticleJson {
  private ArticleJson() {}

  /**
   * An article.
   *
   * @param versions of the article in all its languages, its own among them
   */
  static ObjectNode of(Article article, List<Article> versions) {
    ObjectNode json = Json.newObject();
    ArticleContent content = article.content();
    json.put("id", article.id());
    json.put("key", content.key());
    json.put("language", content.language().tag());
    putContent(json, content);
    json.put("status", EventJson.wireName(article.status()));
    json.put("revision", article.revision());
    if (article.publishedRevision() != null) {
      json.put("publishedRevision", article.publishedRevision());
    }
    json.put("createdAt", article.createdAt().toString());
    json.put("updatedAt", article.updatedAt().toString());
    json.put("updatedBy", article.updatedBy());
    json.putPOJO("translations", versions.stream().map(ArticleJson::translation).toList());
    return json;
  }

  private static Map<String, String> translation(Article version) {
    return Map.of(
        "id", version.id(),
        "language", version.content().language().tag(),
        "status", EventJson.wireName(version.status()));
  }

  static ObjectNode of(ArticleRevision revision) {
    ObjectNode json = Json.newObject();
    json.put("revision", revision.revision());
    json.put("at", revision.at().toString());
    json.put("by", revision.by());
    putContent(json, revision.content());
    return json.put("published", revision.published());
  }

  private static void putContent(ObjectNode json, ArticleContent content) {
    json.put("question", content.question());
    json.putPOJO("variants", content.variants());
    json.put("answer", content.answer());
    if (content.simple() != null) {
      json.put("simple", content.simple());
    }
    json.put("topic", content.topic());
    json.put("urgent", content.urgent());
  }

  static ObjectNode of(ReadingLevel level) {
    return Json.newObject()
        .put("measure", EventJson.wireName(level.measure()))
        .put("value", level.value())
        .put("limit", level.measure().limit())
        .put("easy", level.isEasy());
  }

  static List<ObjectNode> notices(List<Notice> notices) {
    return notices.stream().map(ArticleJson::notice).toList();
  }

  private static ObjectNode notice(Notice notice) {
    ObjectNode json = Json.newObject().put("code", notice.code());
    if (notice.field() != null) {
      json.put("field", notice.field());
    }
    json.put("message", notice.message());
    if (notice.articleId() != null) {
      json.put("articleId", notice.articleId());
    }
    return json;
  }
}
