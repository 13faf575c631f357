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

  /**
   * A search result.
   *
   * @param site completes the addresses of the plain texts
   */
  public static ObjectNode of(FoundAnswer found, Language language, CustomerSite site) {
    ObjectNode json =
        fields(
            found.articleId(),
            found.key(),
            language,
            found.question(),
            found.html(),
            site.text(found.text(), found.html()),
            found.topic());
    putSimple(json, site.simple(found.simple()));
    return json.put("confidence", found.confidence());
  }

  /** An article without any question that it was found by. */
  public static ObjectNode of(PublishedArticle article) {
    return of(article, CustomerSite.UNKNOWN);
  }

  /**
   * An article without any question that it was found by.
   *
   * @param site completes the addresses of the plain texts
   */
  public static ObjectNode of(PublishedArticle article, CustomerSite site) {
    var content = article.content();
    ObjectNode json =
        fields(
            article.id(),
            content.key(),
            content.language(),
            content.question(),
            content.answer(),
            site.text(PlainText.of(content.answer()), content.answer()),
            content.topic());
    putSimple(json, site.simple(PlainText.simple(content)));
    return json;
  }

  /**
   * An answer that an agent may send.
   *
   * @param site of the customer, who reads the plain text as it was sent
   */
  public static ObjectNode suggestion(FoundAnswer found, CustomerSite site) {
    ObjectNode json = Json.newObject();
    json.put("articleId", found.articleId());
    json.put("question", found.question());
    json.put("text", site.text(found.text(), found.html()));
    json.put("html", found.html());
    putSimple(json, site.simple(found.simple()));
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
