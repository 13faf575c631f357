package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever does not find an answer in one way finds it in another: by asking, searching or browsing.
 */
final class A12_EveryAnswerIsFoundTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en", "hu", "ru", "zh"})
  void U19_every_answer_is_reached_by_asking_searching_and_browsing(String language)
      throws Exception {
    List<JsonNode> articles = published(language);
    assertThat(articles).hasSizeGreaterThan(20);
    Set<String> browsed = browsed(language);
    Api editor = BANK.signIn("editor").api();
    List<String> missed = new ArrayList<>();
    for (JsonNode article : articles) {
      String id = article.path("id").textValue();
      String question = encoded(article.path("question").textValue());
      String where = "?q=" + question + "&language=" + language;
      if (!ids(BANK.stranger().get("/search" + where)).contains(id)) missed.add("searching " + id);
      JsonNode decision = editor.get("/kb/try" + where).expect(200).json();
      if (!decision.toString().contains(id)) missed.add("asking " + id);
      if (!browsed.contains(id)) missed.add("browsing " + id);
    }
    assertThat(missed).isEmpty();
  }

  private static List<JsonNode> published(String language) throws Exception {
    List<JsonNode> articles = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          BANK.signIn("editor")
              .api()
              .get("/kb/articles?status=published&limit=100&language=" + language + cursor)
              .expect(200)
              .json();
      page.path("articles").forEach(articles::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + encoded(page.get("next").asText()) : "";
    } while (!cursor.isEmpty());
    return articles;
  }

  /** What the help centre lists under its topics. */
  private static Set<String> browsed(String language) throws Exception {
    Set<String> found = new HashSet<>();
    JsonNode topics = BANK.stranger().get("/topics?language=" + language).expect(200).json();
    for (JsonNode topic : topics.path("topics")) {
      String id = encoded(topic.path("id").textValue());
      found.addAll(
          ids(BANK.stranger().get("/search?topic=" + id + "&limit=50&language=" + language)));
    }
    return found;
  }

  private static List<String> ids(Api.Reply reply) throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode result : reply.expect(200).json().path("results")) {
      ids.add(result.path("articleId").asText(result.path("id").asText()));
    }
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
