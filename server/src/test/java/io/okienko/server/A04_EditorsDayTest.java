package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An editor's day: what is published is being answered from within one second. */
final class A04_EditorsDayTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  private static final String ID = "grow-tomatoes.en";
  private static final String QUESTION = "How do I grow tomatoes?";
  private static final String IN_OTHER_WORDS = "hi, how would you grow tomatoes on a balcony";

  @TempDir private Path folder;
  private Staff editor;

  @BeforeEach
  void sign_in() throws Exception {
    editor = BANK.signIn("editor");
  }

  @AfterEach
  void leave_the_sample_bank_as_it_was() throws Exception {
    editor.api().delete("/kb/articles/" + ID);
  }

  private static Map<String, Object> draft(String answer) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("id", ID);
    draft.put("key", "grow-tomatoes");
    draft.put("language", "en");
    draft.put("topic", "savings");
    draft.put("question", QUESTION);
    draft.put("variants", List.of("tomato growing", "tomatoes on a balcony"));
    draft.put("answer", answer);
    return draft;
  }

  private JsonNode write(String answer) throws Exception {
    return editor.api().post("/kb/articles", draft(answer)).expect(201).json();
  }

  private Api.Reply article(String action) throws Exception {
    return editor.api().post("/kb/articles/" + ID + "/" + action, Map.of()).expect(200);
  }

  /** What the bot replies to somebody new. */
  private static JsonNode askTheBot(String question) throws Exception {
    Visitor visitor = BANK.visitor("en");
    return visitor.awaitEvent(visitor.say(question) + 1);
  }

  @Test
  void what_is_not_allowed_is_taken_out_and_told() throws Exception {
    JsonNode written =
        write("<p onclick=\"steal()\">In pots.</p><script>steal()</script><p>In the sun.</p>");

    assertThat(written.path("answer").textValue()).isEqualTo("<p>In pots.</p><p>In the sun.</p>");
    assertThat(written.path("status").textValue()).isEqualTo("draft");
    assertThat(written.path("notices").toString()).contains("script", "onclick");
  }

  @Test
  void a_forbidden_link_is_refused_by_its_name() throws Exception {
    String answer =
        "<p>See <a href=\"https://garden.example.com/shop\">the shop</a> or"
            + " <a href=\"javascript:steal()\">this</a>.</p>";
    JsonNode problem =
        editor.api().post("/kb/articles", draft(answer)).expectProblem(422, "invalid-content");

    assertThat(problem.path("errors").toString())
        .contains("https://garden.example.com/shop", "javascript:steal()");
    assertThat(problem.path("errors").path(0).path("field").textValue()).isEqualTo("answer");
    editor.api().get("/kb/articles/" + ID).expectProblem(404, "not-found");
  }

  @Test
  void the_preview_is_what_the_customer_will_see() throws Exception {
    String answer =
        "<p>In pots. <a href=\"/bank/en/savings\">Savings: gardens</a></p><iframe"
            + " src=\"//x\"></iframe>";
    JsonNode preview =
        editor
            .api()
            .post("/kb/preview", Map.of("answer", answer, "language", "en"))
            .expect(200)
            .json();
    write(answer);
    article("publish");

    JsonNode said = askTheBot(QUESTION);
    assertThat(said.path("html")).isEqualTo(preview.path("html"));
    assertThat(said.path("text")).isEqualTo(preview.path("text"));
  }

  @Test
  void the_bot_answers_from_it_within_a_second_and_no_longer_than_it_is_published()
      throws Exception {
    assertThat(articleOf(askTheBot(IN_OTHER_WORDS))).isNotEqualTo(ID);
    write("<p>In pots, in the sun.</p>");
    assertThat(articleOf(askTheBot(IN_OTHER_WORDS)))
        .as("a draft is nobody's answer")
        .isNotEqualTo(ID);

    article("publish");
    JsonNode answer = answerWithinOneSecondOf(Instant.now());
    assertThat(answer.path("text").textValue()).isEqualTo("In pots, in the sun.");

    changeTo("<p>In the shade.</p>");
    assertThat(askTheBot(IN_OTHER_WORDS).path("text").textValue())
        .as("a change is not shown before it is published")
        .isEqualTo("In pots, in the sun.");

    article("unpublish");
    assertThat(articleOf(askTheBot(IN_OTHER_WORDS))).isNotEqualTo(ID);
    BANK.stranger().get("/articles/" + ID).expectProblem(404, "not-found");
  }

  /** Intents and confidence learn in the background; what is tried meanwhile says so. */
  @Test
  void what_the_bot_does_is_certain_once_it_has_learnt_what_was_published() throws Exception {
    write("<p>In pots, in the sun.</p>");
    article("publish");
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !tried().required("learning").booleanValue());
    assertThat(tried().at("/decision/articleId").textValue()).isEqualTo(ID);
  }

  private JsonNode tried() throws Exception {
    String question = URLEncoder.encode(QUESTION, StandardCharsets.UTF_8);
    return editor.api().get("/kb/try?language=en&q=" + question).expect(200).json();
  }

  /**
   * Asks until the bot answers with the article. A question that came in a second or more after the
   * publication must be answered with it.
   */
  private static JsonNode answerWithinOneSecondOf(Instant published) throws Exception {
    Instant asked;
    JsonNode reply;
    do {
      Visitor visitor = BANK.visitor("en");
      long seq = visitor.say(IN_OTHER_WORDS);
      asked = Instant.parse(visitor.awaitEvent(seq).path("at").textValue());
      reply = visitor.awaitEvent(seq + 1);
    } while (!articleOf(reply).equals(ID) && asked.isBefore(published.plusSeconds(1)));
    assertThat(articleOf(reply)).as("asked at %s, published at %s", asked, published).isEqualTo(ID);
    return reply;
  }

  private static String articleOf(JsonNode said) {
    boolean answer = said.path("kind").textValue().equals("answer");
    return answer ? said.path("articleId").textValue() : "none";
  }

  private void changeTo(String answer) throws Exception {
    Api.Reply present = editor.api().get("/kb/articles/" + ID).expect(200);
    editor.api().put("/kb/articles/" + ID, draft(answer)).expectProblem(428, "if-match-required");
    editor
        .api()
        .put("/kb/articles/" + ID, draft(answer), "If-Match", present.header("ETag"))
        .expect(200);
    editor
        .api()
        .put("/kb/articles/" + ID, draft("<p>Late.</p>"), "If-Match", present.header("ETag"))
        .expectProblem(412, "stale-revision");
  }

  @Test
  void an_unanswered_question_becomes_an_article() throws Exception {
    assertThat(askTheBot(QUESTION).path("kind").textValue()).isEqualTo("unknown");
    // The customer has the answer first, then it is counted.
    JsonNode asked =
        Awaitility.await().until(() -> unanswered(QUESTION), found -> !found.isMissingNode());
    assertThat(asked.path("count").intValue()).isPositive();

    Map<String, Object> draft = draft("<p>In pots, in the sun.</p>");
    draft.put("fromUnanswered", asked.path("id").longValue());
    editor.api().post("/kb/articles", draft).expect(201);
    article("publish");

    assertThat(articleOf(askTheBot(QUESTION))).isEqualTo(ID);
    assertThat(unanswered(QUESTION).isMissingNode()).isTrue();
  }

  private JsonNode unanswered(String question) throws Exception {
    JsonNode listed = editor.api().get("/kb/unanswered?language=en").expect(200).json();
    return StreamSupport.stream(listed.path("questions").spliterator(), false)
        .filter(group -> group.path("examples").toString().contains(question))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  @Test
  void the_whole_knowledge_base_goes_out_and_in_without_loss() throws Exception {
    write("<p>In <strong>large</strong> pots,\nbut not in winter; \"tomatoes\" are red.</p>");
    article("publish");
    String csv = editor.api().get("/kb/export?format=csv").expect(200).body();
    String json = editor.api().get("/kb/export?format=json").expect(200).body();

    assertUnchanged(imported("text/csv", csv));
    assertUnchanged(imported("application/json", json));

    editor.api().delete("/kb/articles/" + ID).expect(204);
    assertThat(articleOf(askTheBot(IN_OTHER_WORDS))).isNotEqualTo(ID);
    JsonNode report = imported("text/csv", csv);
    assertThat(report.path("created").intValue()).isEqualTo(1);
    assertThat(report.path("updated").intValue()).isZero();
    assertThat(editor.api().get("/kb/export?format=json").expect(200).body()).isEqualTo(json);
    assertThat(articleOf(askTheBot(IN_OTHER_WORDS))).isEqualTo(ID);
  }

  private JsonNode imported(String mediaType, String file) throws Exception {
    return editor.api().post("/kb/import", mediaType, file).expect(200).json();
  }

  private static void assertUnchanged(JsonNode report) {
    assertThat(report.path("unchanged")).isEqualTo(report.path("rows"));
    assertThat(report.path("rows").intValue()).isGreaterThan(300);
  }

  @Test
  void one_bad_row_keeps_all_of_them_out() throws Exception {
    String csv =
        """
        id,key,language,topic,urgent,status,question,variants,answer
        grow-tomatoes.en,grow-tomatoes,en,savings,false,published,How do I grow tomatoes?,,<p>Yes.</p>
        grow-peppers.en,grow-peppers,en,no-such-topic,false,published,How do I grow peppers?,,<p>No.</p>
        """;
    JsonNode problem =
        editor.api().post("/kb/import", "text/csv", csv).expectProblem(422, "invalid-content");
    assertThat(problem.path("errors")).hasSize(1);
    assertThat(problem.path("errors").path(0).path("field").textValue()).isEqualTo("topic");
    editor.api().get("/kb/articles/" + ID).expectProblem(404, "not-found");
  }

  @Test
  void what_the_command_line_imports_beside_the_server_is_answered_from_within_a_second()
      throws Exception {
    Path file = folder.resolve("tomatoes.csv");
    Files.writeString(
        file,
        """
        id,key,language,topic,urgent,status,question,variants,answer
        grow-tomatoes.en,grow-tomatoes,en,savings,false,published,How do I grow tomatoes?,"tomato growing
        tomatoes on a balcony",<p>In the sun.</p>
        """);
    Path output = folder.resolve("output.txt");
    Process process =
        ServerProcess.run(
            output, "kb", "import", file.toString(), "--data", BANK.data().toString());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> Files.readString(output).contains("1 created") || !process.isAlive());
    answerWithinOneSecondOf(Instant.now());
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }

  @Test
  void only_editors_change_what_the_bot_says() throws Exception {
    BANK.stranger().post("/kb/articles", draft("<p>Yes.</p>")).expectProblem(401, "no-token");
    for (String other : List.of("agent", "supervisor")) {
      BANK.signIn(other)
          .api()
          .post("/kb/articles", draft("<p>Yes.</p>"))
          .expectProblem(403, "forbidden");
    }
  }
}
