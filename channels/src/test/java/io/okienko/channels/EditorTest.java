package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors write, review, publish, roll back, carry out and in. */
class EditorTest {
  private static final String KB = "/api/v1/kb";
  private static final String ARTICLES = KB + "/articles";
  private static final Clock NO_MIDNIGHT_COMES =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static TestServer server;
  private static ApiClient anybody;
  private static ApiClient ewa;

  @BeforeAll
  static void start() {
    server = TestServer.start(settings -> settings.clock(NO_MIDNIGHT_COMES));
    anybody = server.client();
    ewa = anybody.staff("ewa");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String draft(String question, String answer) {
    return """
    {"language":"en","topic":"loans","question":"%s","variants":["%s please"],"answer":"%s"}
    """
        .formatted(question, question, answer);
  }

  private static Heard create() {
    int number = NUMBER.incrementAndGet();
    return ewa.post(ARTICLES, draft("What is offer number " + number + "?", "<p>A loan.</p>"))
        .is(201);
  }

  private static String id(Heard article) {
    return article.json().path("id").asText();
  }

  @Test
  void anArticleIsWrittenAndPublished() {
    Heard created = create();
    assertThat(created.json().path("status").asText()).isEqualTo("draft");
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.header("Location")).isEqualTo(ARTICLES + "/" + id(created));
    anybody.get("/api/v1/articles/" + id(created)).isProblem(404, "not-found");
    JsonNode published = ewa.post(ARTICLES + "/" + id(created) + "/publish").is(200).json();
    assertThat(published.path("publishedRevision").asInt()).isEqualTo(1);
    anybody.get("/api/v1/articles/" + id(created)).is(200);
    ewa.post(ARTICLES + "/" + id(created) + "/unpublish").is(200);
    anybody.get("/api/v1/articles/" + id(created)).isProblem(404, "not-found");
  }

  @Test
  void whatIsPublishedIsAnsweredAtOnce() {
    Heard created =
        ewa.post(ARTICLES, draft("Do you sell gold bars?", "<p>Yes, in our head office.</p>"));
    ewa.post(ARTICLES + "/" + id(created) + "/publish").is(200);
    Customer customer = anybody.customer();
    long seq = customer.say("Do you sell gold bars?");
    assertThat(customer.await("message", seq).path("articleId").asText()).isEqualTo(id(created));
  }

  @Test
  void twoEditorsCannotOverwriteEachOther() {
    Heard created = create();
    String path = ARTICLES + "/" + id(created);
    String other = draft("What is another offer?", "<p>Another loan.</p>");
    ewa.put(path, other).isProblem(428, "if-match-required");
    Heard updated = ewa.with("If-Match", "\"1\"").put(path, other).is(200);
    assertThat(updated.header("ETag")).isEqualTo("\"2\"");
    Heard stale =
        ewa.with("If-Match", "\"1\"")
            .put(path, draft("Mine?", "<p>Mine.</p>"))
            .isProblem(412, "stale-revision");
    assertThat(stale.json().path("revision").asInt()).isEqualTo(2);
    ewa.with("If-Match", "nonsense").put(path, other).isProblem(412, "stale-revision");
    ewa.with("If-Match", "\"1\"").post(path + "/publish").isProblem(412, "stale-revision");
    ewa.with("If-Match", "\"2\"").post(path + "/publish").is(200);
    Heard whichever = ewa.with("If-Match", "*").put(path, draft("Any?", "<p>Any.</p>")).is(200);
    assertThat(whichever.header("ETag")).isEqualTo("\"3\"");
    Heard published = ewa.with("If-Match", "*").post(path + "/publish").is(200);
    assertThat(published.json().path("publishedRevision").asInt()).isEqualTo(3);
  }

  @Test
  void anEarlierRevisionComesBack() {
    Heard created = create();
    String path = ARTICLES + "/" + id(created);
    String question = created.json().path("question").asText();
    ewa.with("If-Match", "\"1\"").put(path, draft(question, "<p>Worse.</p>")).is(200);
    JsonNode restored = ewa.post(path + "/revisions/1/restore").is(200).json();
    assertThat(restored.path("revision").asInt()).isEqualTo(3);
    assertThat(restored.path("answer").asText()).isEqualTo("<p>A loan.</p>");
    JsonNode revisions = ewa.get(path + "/revisions").is(200).json().path("revisions");
    assertThat(revisions)
        .extracting(revision -> revision.path("revision").asInt())
        .containsExactly(3, 2, 1);
    ewa.post(path + "/revisions/9/restore").isProblem(404, "not-found");
    ewa.post(path + "/revisions/x/restore").isProblem(404, "not-found");
  }

  @Test
  void u03AnAnswerInPlainWordsComesAndStaysAndGoesWithIt() throws Exception {
    Heard created = create();
    String path = ARTICLES + "/" + id(created);
    assertThat(created.json().has("simple")).isFalse();
    var mapper = new ObjectMapper();
    String question = created.json().path("question").asText();
    var json = (ObjectNode) mapper.readTree(draft(question, "<p>A loan.</p>"));
    json.put("simple", "<p onclick='x()'>Money. You pay it back.</p><script>x</script>");
    JsonNode written = ewa.with("If-Match", "\"1\"").put(path, json.toString()).is(200).json();
    assertThat(written.path("simple").asText()).isEqualTo("<p>Money. You pay it back.</p>");
    assertThat(written.path("notices"))
        .anySatisfy(notice -> {
          assertThat(notice.path("code").asText()).isEqualTo("sanitised");
          assertThat(notice.path("field").asText()).isEqualTo("simple");
        });

    String silent = draft(question, "<p>A small loan.</p>");
    JsonNode kept = ewa.with("If-Match", "\"2\"").put(path, silent).is(200).json();
    assertThat(kept.path("simple").asText()).isEqualTo("<p>Money. You pay it back.</p>");

    json.putNull("simple");
    JsonNode gone = ewa.with("If-Match", "\"3\"").put(path, json.toString()).is(200).json();
    assertThat(gone.has("simple")).isFalse();

    JsonNode restored = ewa.post(path + "/revisions/2/restore").is(200).json();
    assertThat(restored.path("simple").asText()).isEqualTo("<p>Money. You pay it back.</p>");
    assertThat(ewa.get(path + "/revisions").json().path("revisions"))
        .extracting(revision -> revision.has("simple"))
        .containsExactly(true, false, true, true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p><a href='/help'>Click here</a></p>|link-text-unclear",
        "<p><a href='/help'>www.bank.example/help</a></p>|link-text-unclear",
        "<h4>First</h4><p>A loan.</p>|heading-order"
      })
  void c02WhatScreenReadersMakeNothingOfKeepsAnArticleFromBeingPublished(
      String answer, String code) {
    int number = NUMBER.incrementAndGet();
    Heard saved = ewa.post(ARTICLES, draft("What is rule number " + number + "?", answer)).is(201);
    Heard refused =
        ewa.post(ARTICLES + "/" + id(saved) + "/publish").isProblem(422, "invalid-content");
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("answer");
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo(code);
    assertThat(refused.json().at("/errors/0/message").asText()).isNotBlank();
    anybody.get("/api/v1/articles/" + id(saved)).isProblem(404, "not-found");
  }

  @Test
  void c02AdviceComesWithAPublicationAndDoesNotStopIt() {
    String answer = "<p>Press the green button. The APR is 8%.</p>";
    Heard saved = ewa.post(ARTICLES, draft("What does the green one do?", answer)).is(201);
    JsonNode published = ewa.post(ARTICLES + "/" + id(saved) + "/publish").is(200).json();
    assertThat(published.path("notices"))
        .extracting(notice -> notice.path("code").asText())
        .contains("sensory-instruction", "abbreviation-unexplained");
  }

  @Test
  void anotherArticleWithTheSameQuestionIsNamedWithAPublication() {
    Heard saved = ewa.post(ARTICLES, draft("How do I block my card", "<p>Call us.</p>")).is(201);
    JsonNode published = ewa.post(ARTICLES + "/" + id(saved) + "/publish").is(200).json();
    assertThat(published.path("notices"))
        .filteredOn(notice -> notice.path("code").asText().equals("same-question"))
        .singleElement()
        .satisfies(
            notice -> assertThat(notice.path("articleId").asText()).isEqualTo("block-card.en"));
    ewa.delete(ARTICLES + "/" + id(saved)).is(204);
  }

  /** Neither image nor film can be published: both are taken out, and the editor is told. */
  @Test
  void s01AndM01NoImageAndNoFilmIsPublished() {
    String answer = "<p>Look.</p><img src='/a.png'><video src='/a.mp4'></video>";
    Heard saved = ewa.post(ARTICLES, draft("What can I look at?", answer)).is(201);
    assertThat(saved.json().path("notices").toString()).contains("<img>", "<video>");
    JsonNode published = ewa.post(ARTICLES + "/" + id(saved) + "/publish").is(200).json();
    assertThat(published.path("answer").asText()).isEqualTo("<p>Look.</p>");
  }

  @Test
  void anArticleIsDeleted() {
    String path = ARTICLES + "/" + id(create());
    ewa.delete(path).is(204);
    ewa.delete(path).isProblem(404, "not-found");
    ewa.get(path).isProblem(404, "not-found");
  }

  @Test
  void oneArticleForEachKeyAndLanguage() {
    String json =
        "{\"key\":\"only-one\",\"language\":\"%s\",\"topic\":\"fees\",\"question\":\"What is"
            + " it?\",\"answer\":\"<p>It.</p>\"}";
    Heard english = ewa.post(ARTICLES, json.formatted("en")).is(201);
    Heard taken = ewa.post(ARTICLES, json.formatted("en")).isProblem(409, "article-exists");
    assertThat(taken.json().path("articleId").asText()).isEqualTo(id(english));
    ewa.post(ARTICLES, json.formatted("hu")).is(201);
    assertThat(ewa.get(ARTICLES + "/" + id(english)).json().path("translations"))
        .extracting(version -> version.path("language").asText())
        .containsExactly("en", "hu");
    Heard other = create();
    String stolen = json.formatted("en").replace("What is it?", "What else is it?");
    ewa.with("If-Match", other.header("ETag"))
        .put(ARTICLES + "/" + id(other), stolen)
        .isProblem(409, "article-exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"question\":\"ab\"}|question",
        "{\"question\":7}|question",
        "{\"answer\":\"<script>x</script>\"}|answer",
        "{\"answer\":\"<p><a href=\\\"https://evil.example\\\">offers</a></p>\"}|answer",
        "{\"simple\":7}|simple",
        "{\"simple\":\"<p><a href=\\\"https://evil.example\\\">offers</a></p>\"}|simple",
        "{\"topic\":\"nonsense\"}|topic",
        "{\"language\":\"xx\"}|language",
        "{\"variants\":\"one\"}|variants",
        "{\"variants\":[7]}|variants[0]",
        "{\"urgent\":\"yes\"}|urgent",
        "{\"key\":\"Not A Key\"}|key"
      })
  void badContentIsNamed(String change, String field) throws Exception {
    var mapper = new ObjectMapper();
    var json = (ObjectNode) mapper.readTree(draft("What is this good for?", "<p>Nothing.</p>"));
    json.setAll((ObjectNode) mapper.readTree(change));
    ewa.post(ARTICLES, json.toString()).isProblem(422, "invalid-content").names(field);
    Heard present = create();
    ewa.with("If-Match", "\"1\"")
        .put(ARTICLES + "/" + id(present), json.toString())
        .isProblem(422, "invalid-content");
  }

  @Test
  void theListIsFilteredAndPaged() {
    for (int i = 0; i < 3; i++) {
      create();
    }
    JsonNode page = ewa.get(ARTICLES + "?language=en&topic=loans&limit=2").is(200).json();
    assertThat(page.path("articles")).hasSize(2);
    JsonNode next =
        ewa.get(ARTICLES + "?language=en&topic=loans&limit=2&cursor=" + page.path("next").asText())
            .is(200)
            .json();
    assertThat(next.at("/articles/0/id")).isNotEqualTo(page.at("/articles/1/id"));
    assertThat(ewa.get(ARTICLES + "?status=published&q=block").json().path("articles"))
        .extracting(article -> article.path("id").asText())
        .contains("block-card.en");
    for (String bad :
        new String[] {"status=x", "limit=0", "limit=201", "cursor=x", "language=xx"}) {
      ewa.get(ARTICLES + "?" + bad).isProblem(400, "bad-parameter");
    }
  }

  @Test
  void anAnswerIsShownAsItWouldBeSaved() {
    JsonNode preview =
        ewa.post(
                KB + "/preview",
                "{\"answer\":\"<p onclick='x()'>Hello</p><script>x</script>\",\"language\":\"en\"}")
            .is(200)
            .json();
    assertThat(preview.path("html").asText()).isEqualTo("<p>Hello</p>");
    assertThat(preview.path("text").asText()).isEqualTo("Hello");
    assertThat(preview.path("notices").toString()).contains("sanitised");
    assertThat(preview.at("/readingLevel/measure").asText()).isEqualTo("flesch-kincaid");
    assertThat(preview.at("/readingLevel/easy").asBoolean()).isTrue();
    ewa.post(KB + "/preview", "{\"answer\":\"<p>x</p>\",\"language\":\"xx\"}")
        .isProblem(422, "invalid-content");
  }

  @Test
  void anotherArticleWithTheSameQuestionIsNamedBeforeThereIsAnAnswer() {
    String asked = "{\"language\":\"en\",\"question\":\"How do I block my card\"%s}";
    assertThat(ewa.post(KB + "/preview", asked.formatted("")).is(200).json().path("notices"))
        .singleElement()
        .satisfies(
            notice -> assertThat(notice.path("articleId").asText()).isEqualTo("block-card.en"));
    String itself = asked.formatted(",\"id\":\"block-card.en\",\"variants\":[\"Block it\"]");
    assertThat(ewa.post(KB + "/preview", itself).is(200).json().path("notices")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void whatIsCarriedOutCanBeCarriedIn(String format) {
    Heard file = ewa.get(KB + "/export?format=" + format).is(200);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"okienko-knowledge-base." + format + "\"");
    String type = format.equals("csv") ? "text/csv" : "application/json";
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    JsonNode report = ewa.send("POST", KB + "/import", type, bytes).is(200).json();
    assertThat(report.path("unchanged")).isEqualTo(report.path("rows"));
    assertThat(ewa.get(KB + "/export?format=" + format).text()).isEqualTo(file.text());
  }

  @Test
  void theFormComesByAccept() {
    assertThat(ewa.with("Accept", "text/csv").get(KB + "/export").is(200).mediaType())
        .isEqualTo("text/csv");
    assertThat(ewa.get(KB + "/export").is(200).mediaType()).isEqualTo("application/json");
    ewa.with("Accept", "application/pdf").get(KB + "/export").isProblem(406, "not-acceptable");
    ewa.get(KB + "/export?format=pdf").isProblem(400, "bad-parameter");
  }

  @Test
  void badRowsKeepEverythingOutUnlessAskedOtherwise() {
    String csv =
        """
        id,key,language,topic,urgent,status,question,variants,answer
        ,row-good,en,fees,false,draft,What does it cost?,,<p>Nothing.</p>
        ,row-bad,en,nonsense,false,draft,What does that cost?,,<p>Nothing.</p>
        """;
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    JsonNode refused =
        ewa.send("POST", KB + "/import", "text/csv", bytes)
            .isProblem(422, "invalid-content")
            .json();
    assertThat(refused.at("/errors/0/row").asInt()).isEqualTo(3);
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo("topic");
    ewa.get(ARTICLES + "/row-good.en").is(404);
    JsonNode report =
        ewa.send("POST", KB + "/import?partial=true&publish=true", "text/csv; charset=utf-8", bytes)
            .is(200)
            .json();
    assertThat(report.path("created").asInt()).isEqualTo(1);
    assertThat(report.path("errors")).hasSize(1);
    assertThat(ewa.get(ARTICLES + "/row-good.en").is(200).json().path("status").asText())
        .isEqualTo("published");
  }

  @Test
  void aPlanNamesWhatWouldTakeTheSafetyStepsAndChangesNothing() {
    String csv =
        """
        key,language,topic,urgent,status,question,answer
        stolen,en,cards,%s,published,My wallet was stolen and someone uses my card,<p>Read on.</p>
        slow,en,cards,false,published,How slow is slow?,<p>Quite.</p>
        """;
    String path = KB + "/import/plan";
    JsonNode plan = importCsv(path, csv.formatted("false")).is(200).json();
    assertThat(plan.path("created").asInt()).isEqualTo(2);
    assertThat(plan.path("replacingSafetySteps"))
        .singleElement()
        .satisfies(article -> {
          assertThat(article.path("row").asInt()).isEqualTo(2);
          assertThat(article.path("articleId").asText()).isEqualTo("stolen.en");
        });
    assertThat(plan.path("unchecked").asInt()).isZero();
    assertThat(plan.path("learning").asBoolean()).isFalse();
    ewa.get(ARTICLES + "/stolen.en").is(404);
    assertThat(importCsv(path, csv.formatted("true")).json().path("replacingSafetySteps"))
        .isEmpty();
    importCsv(path, csv.formatted("perhaps")).isProblem(422, "invalid-content");
  }

  private static Heard importCsv(String path, String csv) {
    return ewa.send("POST", path, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    ewa.post(KB + "/import", "{").isProblem(400, "malformed-file");
    byte[] broken = {'i', 'd', '\n', (byte) 0xC3};
    ewa.send("POST", KB + "/import", "text/csv", broken).isProblem(400, "malformed-file");
    ewa.send("POST", KB + "/import", "image/png", broken).isProblem(415, "unsupported-media-type");
    ewa.post(KB + "/import?partial=perhaps", "{}").isProblem(400, "bad-parameter");
  }

  @Test
  void editorsSeeWhatWasNotAnsweredAndHowTheDayGoes() {
    Customer customer = anybody.customer();
    long seq = customer.say("Do you insure submarines against whales?");
    customer.await("message", seq);
    JsonNode question =
        Awaitility.await()
            .until(
                () -> ewa.get(KB + "/unanswered?language=en").is(200).json().at("/questions/0"),
                found -> !found.isMissingNode());
    assertThat(question.path("examples")).isNotEmpty();
    String path = KB + "/unanswered/" + question.path("id").asText() + "/dismiss";
    JsonNode stats = ewa.get(KB + "/stats").is(200).json();
    assertThat(stats.path("unansweredToday").asInt()).isPositive();
    assertThat(stats.at("/articles/en/published").asInt()).isPositive();
    ewa.post(path).is(204);
    ewa.post(KB + "/unanswered/999999/dismiss").isProblem(404, "not-found");
    ewa.post(KB + "/unanswered/x/dismiss").isProblem(404, "not-found");
    ewa.get(KB + "/unanswered?language=xx").isProblem(400, "bad-parameter");
  }

  @ParameterizedTest
  @CsvSource({
    "How do I block my card?, answer, article-likely",
    "hello, small-talk, small-talk",
    "I want to talk to a person, handover, asked-for-person",
    "Do you insure submarines against whales?, unknown, no-article"
  })
  void editorsTryQuestions(String question, String kind, String rule) {
    String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
    JsonNode trial = ewa.get(KB + "/try?language=en&q=" + q).is(200).json();
    assertThat(trial.at("/decision/kind").asText()).isEqualTo(kind);
    assertThat(trial.at("/decision/rule").asText()).isEqualTo(rule);
    assertThat(trial.at("/decision/explanation").asText()).isNotEmpty();
  }

  @Test
  void aTrialTellsWhichArticleWasHeldAgainstWhat() {
    String q = URLEncoder.encode("How do I block my card?", StandardCharsets.UTF_8);
    JsonNode trial = ewa.get(KB + "/try?language=en&q=" + q).is(200).json();
    assertThat(trial.at("/decision/question").asText()).isEqualTo("How do I block my card?");
    assertThat(trial.at("/decision/threshold")).isEqualTo(trial.at("/thresholds/answer"));
  }

  @Test
  void aTrialTellsWhatSpeaksForEachArticle() {
    JsonNode trial = ewa.get(KB + "/try?language=en&q=raising+card+limits").is(200).json();

    assertThat(trial.at("/intent/value").asText()).isEqualTo("question");
    assertThat(trial.at("/intent/confidence").asDouble()).isPositive();
    assertThat(trial.at("/language/value").asText()).isEqualTo("en");
    assertThat(trial.at("/language/confidence").asDouble()).isPositive();
    JsonNode best = trial.at("/candidates/0");
    assertThat(best.path("matchedField").asText()).isEqualTo("variant");
    assertThat(best.path("matchedText").asText()).isEqualTo("raise card limit");
    assertThat(best.path("matchedTerms")).extracting(JsonNode::asText).contains("limits");
    assertThat(best.path("highlights")).extracting(JsonNode::asText).contains("limit");
    assertThat(trial.path("candidates"))
        .allSatisfy(each ->
            assertThat(each.path("scoreParts").findValuesAsText("kind"))
                .isNotEmpty()
                .doesNotHaveDuplicates());
    assertThat(best.path("scoreParts"))
        .anySatisfy(part -> {
          assertThat(part.path("kind").asText()).isEqualTo("coverage");
          assertThat(part.path("value").asDouble()).isGreaterThan(0.9);
          assertThat(part.path("share").asDouble()).isPositive();
        });
  }

  @Test
  void aTrialNeedsAQuestion() {
    ewa.get(KB + "/try").isProblem(400, "bad-parameter");
    ewa.get(KB + "/try?q=" + "x".repeat(501)).isProblem(400, "bad-parameter");
  }

  @Test
  void aLongAnswerInALargeAlphabetFits() {
    String json = draft("Что такое кредит?", "<p>" + "Кредит. ".repeat(2400) + "</p>");
    assertThat(json.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(32 * 1024);
    ewa.post(ARTICLES, json.replace("\"en\"", "\"ru\"")).is(201);
  }
}
