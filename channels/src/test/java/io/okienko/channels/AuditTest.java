package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.language.Language;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.House;
import io.okienko.channels.support.OpenApiContract;
import io.okienko.channels.support.OpenApiContract.Operation;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.kb.unanswered.Unanswered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff read and changed is on record, and administrators read it. */
class AuditTest {
  private static final String AUDIT = "/api/v1/admin/audit";
  private static final String ARTICLES = "/api/v1/kb/articles";

  /** Why a call of the staff leaves nothing in the audit log. */
  private static final Map<String, String> NOT_ON_RECORD =
      Map.ofEntries(
          Map.entry("GET /api/v1/staff/session", "tells people who they are"),
          Map.entry("DELETE /api/v1/staff/session", "gives up a right"),
          Map.entry("GET /api/v1/desk/conversations", "a list, with one line of each at most"),
          Map.entry("GET /api/v1/desk/conversations/{id}/suggestions", "approved answers"),
          Map.entry("POST /api/v1/desk/conversations/{id}/messages", "in the conversation's log"),
          Map.entry("POST /api/v1/desk/conversations/{id}/notes", "the note names its author"),
          Map.entry("POST /api/v1/desk/conversations/{id}/transfer", "in the conversation's log"),
          Map.entry("POST /api/v1/desk/conversations/{id}/close", "in the conversation's log"),
          Map.entry("GET /api/v1/desk/agents", "colleagues"),
          Map.entry("GET /api/v1/staff/passkeys", "one's own"),
          Map.entry("POST /api/v1/staff/passkeys/options", "changes nothing"),
          Map.entry("GET /api/v1/desk/search", "approved answers"),
          Map.entry("GET /api/v1/kb/articles", "the bank's own text"),
          Map.entry("GET /api/v1/kb/articles/{id}", "the bank's own text"),
          Map.entry("GET /api/v1/kb/articles/{id}/revisions", "the bank's own text"),
          Map.entry("POST /api/v1/kb/preview", "changes nothing"),
          Map.entry("POST /api/v1/kb/import/plan", "changes nothing"),
          Map.entry("GET /api/v1/kb/export", "the bank's own text"),
          Map.entry("GET /api/v1/kb/unanswered", "nobody's name stands at them"),
          Map.entry("GET /api/v1/kb/try", "changes nothing"),
          Map.entry("GET /api/v1/kb/stats", "figures"));

  private static final Map<String, String> ON_RECORD =
      Map.ofEntries(
          Map.entry("GET /api/v1/desk/conversations/{id}", "conversation-read"),
          Map.entry("POST /api/v1/desk/conversations/{id}/claim", "conversation-claimed"),
          Map.entry("POST /api/v1/kb/articles", "article-created"),
          Map.entry("PUT /api/v1/kb/articles/{id}", "article-saved"),
          Map.entry("DELETE /api/v1/kb/articles/{id}", "article-deleted"),
          Map.entry("POST /api/v1/kb/articles/{id}/publish", "article-published"),
          Map.entry("POST /api/v1/kb/articles/{id}/unpublish", "article-unpublished"),
          Map.entry(
              "POST /api/v1/kb/articles/{id}/revisions/{revision}/restore", "article-restored"),
          Map.entry("POST /api/v1/kb/import", "articles-imported"),
          Map.entry("POST /api/v1/kb/unanswered/{id}/dismiss", "question-dismissed"),
          Map.entry("GET /api/v1/admin/conversations/{id}", "conversation-exported"),
          Map.entry("DELETE /api/v1/admin/conversations/{id}", "conversation-erased"),
          Map.entry("GET /api/v1/admin/audit", "audit-read"),
          Map.entry("POST /api/v1/staff/passkeys", "passkey-added"),
          Map.entry("DELETE /api/v1/staff/passkeys/{id}", "passkey-removed"));

  private TestServer server;
  private ApiClient anybody;
  private ApiClient admin;

  @BeforeEach
  void start() {
    server = TestServer.start();
    anybody = server.client();
    admin = anybody.staff("adam");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The entries that fit, the oldest first, without the reading of them and what set them up. */
  private List<String> recorded(String query) {
    var lines = new ArrayList<String>();
    for (JsonNode entry : admin.get(AUDIT + query).is(200).json().path("entries")) {
      if (!entry.path("actor").asText().equals("adam")) {
        lines.addFirst(
            "%s %s %s %s"
                .formatted(
                    entry.path("actor").asText("-"),
                    entry.path("action").asText(),
                    entry.path("subject").asText("-"),
                    entry.path("detail").asText("-")));
      }
    }
    return lines;
  }

  private Customer waiting() {
    Customer customer = anybody.customer();
    customer.say("My card was not accepted in a shop");
    customer.await("message", 2);
    customer.askForPerson();
    return customer;
  }

  @Test
  void theTablesNameEveryStaffCall() {
    Set<String> documented =
        OpenApiContract.get().operations().stream()
            .filter(Operation::isForStaff)
            .map(Operation::toString)
            .collect(Collectors.toSet());
    assertThat(documented).containsAll(ON_RECORD.keySet()).containsAll(NOT_ON_RECORD.keySet());
    documented.removeAll(ON_RECORD.keySet());
    documented.removeAll(NOT_ON_RECORD.keySet());
    assertThat(documented).isEmpty();
  }

  @Test
  void whoReadsOrTakesAConversationIsOnRecord() {
    Customer customer = waiting();
    ApiClient anna = anybody.staff("anna");
    String path = "/api/v1/desk/conversations/" + customer.id();
    anna.get(path).is(200);
    anna.post(path + "/claim").is(200);
    anybody.staff("piotr").post(path + "/claim").isProblem(409, "already-claimed");
    String id = customer.id();
    assertThat(recorded("?subject=" + id))
        .containsExactly(
            "anna conversation-read " + id + " -", "anna conversation-claimed " + id + " -");
  }

  @Test
  void whoWatchesAConversationIsOnRecordBeforeTheyHearOfIt() {
    Customer customer = waiting();
    ApiClient anna = anybody.staff("anna");
    try (Socket socket = Socket.desk(anna)) {
      socket.send("{\"type\":\"hello\"}").next("ready");
      socket.send("{\"type\":\"watch\",\"conversationId\":\"%s\"}".formatted(customer.id()));
      socket.next("event");
      assertThat(recorded("?subject=" + customer.id()))
          .containsExactly("anna conversation-watched " + customer.id() + " -");
    }
  }

  @Test
  void everyChangeOfAnArticleIsOnRecord() {
    ApiClient ewa = anybody.staff("ewa");
    String draft =
        """
        {"id": "loan.en", "key": "loan", "language": "en", "topic": "loans",
         "question": "Can I repay early?", "answer": "<p>%s</p>"}
        """;
    ewa.post(ARTICLES, draft.formatted("Yes.")).is(201);
    String article = ARTICLES + "/loan.en";
    ewa.with("If-Match", "\"1\"").put(article, draft.formatted("Yes, at any time.")).is(200);
    ewa.post(article + "/publish").is(200);
    ewa.post(article + "/unpublish").is(200);
    ewa.post(article + "/revisions/1/restore").is(200);
    ewa.delete(article).is(204);
    ewa.delete(article).isProblem(404, "not-found");
    assertThat(recorded("?subject=loan.en"))
        .containsExactly(
            "ewa article-created loan.en revision 1",
            "ewa article-saved loan.en revision 2",
            "ewa article-published loan.en revision 2",
            "ewa article-unpublished loan.en revision 2",
            "ewa article-restored loan.en revision 3",
            "ewa article-deleted loan.en -");
  }

  @Test
  void anImportAndADismissedQuestionAreOnRecord() {
    Unanswered unanswered = server.house.services.unanswered();
    unanswered.record("What is a quux?", Language.ENGLISH, Instant.EPOCH);
    long id = unanswered.list(Optional.empty(), 1).getFirst().id();
    ApiClient ewa = anybody.staff("ewa");
    ewa.post("/api/v1/kb/unanswered/" + id + "/dismiss").is(204);
    byte[] csv =
        "key,language,topic,question,answer\nk,en,fees,Is it free?,Yes.\n"
            .getBytes(StandardCharsets.UTF_8);
    ewa.send("POST", "/api/v1/kb/import/plan", "text/csv", csv).is(200);
    assertThat(recorded("?actor=ewa")).noneMatch(entry -> entry.contains("articles-imported"));
    ewa.send("POST", "/api/v1/kb/import", "text/csv", csv).is(200);
    assertThat(recorded("?actor=ewa"))
        .contains(
            "ewa question-dismissed " + id + " -",
            "ewa articles-imported - 1 rows: 1 created, 0 updated, 0 unchanged, 0 bad");
  }

  @Test
  void signInsAreOnRecordWithoutWhatWasTyped() {
    anybody.staff("anna");
    String wrong = "{\"username\":\"%s\",\"password\":\"%s\"}";
    anybody.post("/api/v1/staff/session", wrong.formatted(" Anna ", "my cat Tom")).is(401);
    anybody.post("/api/v1/staff/session", wrong.formatted(House.PASSWORD, "anna")).is(401);
    assertThat(recorded("?limit=500"))
        .containsExactly(
            "anna signed-in anna 127.0.0.1",
            "- sign-in-refused anna 127.0.0.1",
            "- sign-in-refused - 127.0.0.1");
    assertThat(recorded("?action=sign-in-refused&subject=anna")).hasSize(1);
  }

  @Test
  void readingTheLogIsOnRecordAndGoesPageByPage() {
    admin.get(AUDIT).is(200);
    Heard first = admin.get(AUDIT + "?limit=2").is(200);
    JsonNode entries = first.json().path("entries");
    assertThat(entries)
        .extracting(entry -> entry.path("action").asText())
        .containsOnly("audit-read");
    String next = first.json().path("next").asText();
    JsonNode rest = admin.get(AUDIT + "?limit=500&cursor=" + next).is(200).json();
    assertThat(rest.path("entries"))
        .extracting(entry -> entry.path("action").asText())
        .containsExactly("signed-in");
    assertThat(rest.has("next")).isFalse();
    admin.get(AUDIT + "?cursor=0").isProblem(400, "bad-parameter");
    admin.get(AUDIT + "?action=nonsense").isProblem(400, "bad-parameter");
  }
}
