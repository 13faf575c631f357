package io.okienko.channels.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.spi.SimpleVersion;
import io.okienko.channels.http.Json;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.content.PlainText;
import org.jspecify.annotations.Nullable;

/** Published answers as their readers see them. */
public final class AnswerJson {
  private AnswerJson() {}

  /** A search result. */
  public static ObjectNode of(FoundAnswer found, Language language) {
    ObjectNode json =
        fields(
            found.articleId(),
            found.key(),
            language,
            found.question(),
            found.html(),
            found.text(),
            found.topic());
    putSimple(json, found.simple());
    return json.put("confidence", found.confidence());
  }

  /** An article without any question that it was found by. */
  public static ObjectNode of(PublishedArticle article) {
    var content = article.content();
    ObjectNode json =
        fields(
            article.id(),
            content.key(),
            content.language(),
            content.question(),
            content.answer(),
            PlainText.of(content.answer()),
            content.topic());
    putSimple(json, PlainText.simple(content));
    return json;
  }

  /** An answer that an agent may send. */
  public static ObjectNode suggestion(FoundAnswer found) {
    ObjectNode json = Json.newObject();
    json.put("articleId", found.articleId());
    json.put("question", found.question());
    json.put("text", found.text());
    json.put("html", found.html());
    putSimple(json, found.simple());
    return json.put("confidence", found.confidence());
  }

  /** The answer in plain words, where it has them. */
  public static void putSimple(ObjectNode json, @Nullable SimpleVersion simple) {
    if (simple != null) {
      json.putObject("simple").put("text", simple.text()).put("html", simple.html());
    }
  }

  private static ObjectNode fields(
      String id,
      String key,
      Language language,
      String question,
      String html,
      String text,
      String topic) {
    ObjectNode json = Json.newObject();
    json.put("articleId", id);
    json.put("key", key);
    json.put("language", language.tag());
    json.put("question", question);
    json.put("html", html);
    json.put("text", text);
    return json.put("topic", topic);
  }
}
