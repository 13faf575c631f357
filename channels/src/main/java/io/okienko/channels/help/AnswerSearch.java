package io.okienko.channels.help;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.bot.language.Language;
import io.okienko.channels.http.Json;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.okienko.channels.http.Request;
import io.okienko.channels.json.AnswerJson;
import io.okienko.channels.json.CustomerSite;
import io.okienko.channels.json.Languages;
import io.okienko.kb.publication.PublishedAnswers;
import java.util.List;
import java.util.Optional;

/** Finds approved answers by a question, or all of a topic. */
public final class AnswerSearch {
  /** Of a search text, in characters. */
  public static final int LONGEST_QUESTION = 500;

  private static final int LONGEST_TOPIC = 100;
  private static final int DEFAULT_LIMIT = 10;
  private static final int MOST_RESULTS = 50;

  private final PublishedAnswers answers;
  private final Languages languages;

  public AnswerSearch(PublishedAnswers answers, Languages languages) {
    this.answers = answers;
    this.languages = languages;
  }

  public Reply answer(Request request) {
    return answer(request, CustomerSite.UNKNOWN);
  }

  /** What is found, for somebody who writes to a customer on this site. */
  public Reply answer(Request request, CustomerSite site) {
    Optional<String> question = request.query("q", LONGEST_QUESTION);
    Optional<String> topic = request.query("topic", LONGEST_TOPIC);
    int limit = (int) request.queryNumber("limit", 1, MOST_RESULTS, DEFAULT_LIMIT);
    Language language = languages.ofQuery(request);
    if (question.isEmpty() && topic.isEmpty()) {
      throw Problem.badParameter("q", "says what to look for; or give a topic.");
    }
    List<ObjectNode> results =
        question
            .map(text -> found(text, language, topic, limit, site))
            .orElseGet(() -> listed(language, topic, limit, site));
    return Reply.json(200, Json.newObject().putPOJO("results", results));
  }

  private List<ObjectNode> found(
      String question, Language language, Optional<String> topic, int limit, CustomerSite site) {
    return answers.search(question, language, topic, limit).stream()
        .map(answer -> AnswerJson.of(answer, language, site))
        .toList();
  }

  private List<ObjectNode> listed(
      Language language, Optional<String> topic, int limit, CustomerSite site) {
    return answers.list(language, topic, limit).stream()
        .map(article -> AnswerJson.of(article, site))
        .toList();
  }
}
