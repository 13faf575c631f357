package io.okienko.channels.help;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.language.Language;
import io.okienko.channels.http.Call;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.http.Routes;
import io.okienko.channels.json.AnswerJson;
import io.okienko.channels.json.Languages;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.publication.PublishedAnswers;
import io.okienko.kb.topic.Topic;
import io.okienko.kb.topic.Topics;
import java.util.List;
import java.util.Map;

/** What anybody may read: the help centre, and the chat window before a conversation begins. */
public final class HelpApi {
  private final PublishedAnswers answers;
  private final Topics topics;
  private final Languages languages;
  private final BankInfo bank;
  private final AnswerSearch search;
  private final RateLimiter reading;

  /**
   * @param reading calls of one address
   */
  public HelpApi(
      PublishedAnswers answers,
      Topics topics,
      Languages languages,
      BankInfo bank,
      AnswerSearch search,
      RateLimiter reading) {
    this.answers = answers;
    this.topics = topics;
    this.languages = languages;
    this.bank = bank;
    this.search = search;
    this.reading = reading;
  }

  public void mount(Routes routes, String base) {
    routes.get(base + "/search", limited(search::answer));
    routes.get(base + "/articles/{id}", limited(this::article));
    routes.get(base + "/topics", limited(this::topics));
    routes.get(base + "/info", limited(_ -> info()));
  }

  private Call limited(Call call) {
    return request -> {
      reading.countAddress(request.remoteAddress());
      return call.answer(request);
    };
  }

  private Reply article(Request request) {
    PublishedArticle article = answers.find(request.path("id")).orElseThrow(Problem::notFound);
    ObjectNode json = AnswerJson.of(article);
    return Reply.json(200, json.put("updatedAt", article.publishedAt().toString()));
  }

  private Reply topics(Request request) {
    Language language = languages.ofQuery(request);
    Map<String, Integer> counts = answers.countByTopic(language);
    List<ObjectNode> rows =
        topics.list().stream().map(topic -> topic(topic, language, counts)).toList();
    return Reply.json(200, Json.newObject().putPOJO("topics", rows));
  }

  private static ObjectNode topic(Topic topic, Language language, Map<String, Integer> counts) {
    ObjectNode json = Json.newObject().put("id", topic.id());
    json.put("name", topic.name(language));
    return json.put("articles", counts.getOrDefault(topic.id(), 0));
  }

  private Reply info() {
    ObjectNode json = Json.newObject();
    ObjectNode about = json.putObject("bank").put("name", bank.name());
    putUnlessBlank(about, "phone", bank.phone());
    putUnlessBlank(about, "emergencyPhone", bank.emergencyPhone());
    bank.signLanguageUrl().ifPresent(url -> about.put("signLanguageUrl", url));
    bank.privacyUrl().ifPresent(url -> about.put("privacyUrl", url));
    json.putPOJO("languages", languages.tags());
    json.put("retentionDays", bank.retentionDays());
    bank.supportHours().ifPresent(hours -> json.put("supportHours", hours));
    return Reply.json(200, json);
  }

  private static void putUnlessBlank(ObjectNode json, String field, String value) {
    if (!value.isBlank()) {
      json.put(field, value);
    }
  }
}
