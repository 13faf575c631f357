package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.TestServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer asks, is answered, asks for a person, rates and leaves. */
class CustomerTest {
  private static final String CONVERSATIONS = "/api/v1/conversations";
  private static TestServer server;
  private static ApiClient anybody;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aConversationBeginsWithTheBotsGreeting() {
    JsonNode greeting =
        anybody.post(CONVERSATIONS, "{\"language\":\"en\"}").is(201).json().at("/events/0");
    assertThat(greeting.path("seq").asLong()).isEqualTo(1);
    assertThat(greeting.path("kind").asText()).isEqualTo("greeting");
    assertThat(greeting.at("/author/kind").asText()).isEqualTo("bot");
    assertThat(greeting.has("reason")).as("reasons are for staff").isFalse();
  }

  @Test
  void withoutAWordAboutLanguageTheBrowserDecides() {
    var polish = anybody.with("Accept-Language", "de, pl;q=0.8, en;q=0.5");
    assertThat(polish.post(CONVERSATIONS).json().at("/events/0/language").asText()).isEqualTo("pl");
    var odd = anybody.with("Accept-Language", ";;q=what");
    assertThat(odd.post(CONVERSATIONS).is(201).json().at("/events/0/language").asText())
        .isEqualTo("pl");
    assertThat(
            anybody
                .post(CONVERSATIONS, "{\"language\":\"en-GB\"}")
                .is(201)
                .json()
                .at("/events/0/language")
                .asText())
        .isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"language\":\"xx\"}",
        "{\"language\":7}",
        "{\"channel\":\"fax\"}",
        "{\"page\":[\"/\"]}",
        "{\"page\":\"\\u0000\"}"
      })
  void aConversationIsNotBegunWithNonsense(String json) {
    anybody.post(CONVERSATIONS, json).isProblem(422, "invalid-content");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    String json = "{\"language\":\"xx\",\"channel\":\"fax\",\"page\":\"" + "x".repeat(2001) + "\"}";
    anybody
        .post(CONVERSATIONS, json)
        .isProblem(422, "invalid-content")
        .names("language")
        .names("channel")
        .names("page");
  }

  @Test
  void aBanksTokenIsNotTakenForNothing() {
    anybody.bearing("eyJhbGciOiJub25lIn0.e30.").post(CONVERSATIONS).isProblem(401, "wrong-token");
    anybody.get(CONVERSATIONS + "/current").isProblem(401, "no-token");
    anybody.bearing("x").get(CONVERSATIONS + "/current").isProblem(401, "wrong-token");
  }

  @Test
  void aQuestionIsAnsweredFromAnApprovedArticle() {
    Customer customer = anybody.customer();
    long seq = customer.say("How do I block my card?");
    JsonNode answer = customer.await("message", seq);
    assertThat(answer.path("articleId").asText()).isEqualTo("block-card.en");
    assertThat(answer.path("html").asText()).contains("<strong>Cards</strong>");
    assertThat(answer.at("/simple/text").asText())
        .isEqualTo("Open the app. Press Cards. Press Block.");
    assertThat(answer.at("/simple/html").asText())
        .isEqualTo("<p>Open the app. Press Cards. Press Block.</p>");
  }

  /** What the answer was weighed by is for staff; a stranger could feel their way along it. */
  @Test
  void whyTheBotAnsweredSoIsNotForCustomers() {
    Customer customer = anybody.customer();
    long seq = customer.say("raising card limits");
    customer.await("message", seq);

    List<String> sources =
        List.of(
            customer.client().get(customer.path("/events?after=0")).is(200).text(),
            customer.client().get(customer.path("/transcript")).is(200).text(),
            anybody.get("/api/v1/search?language=en&q=raising+card+limits").is(200).text());

    assertThat(sources).allSatisfy(body -> assertThat(body).contains("Cards"));
    for (String inward :
        List.of(
            "scoreParts",
            "highlights",
            "matched",
            "intent",
            "threshold",
            "explanation",
            "\"rule\"")) {
      assertThat(sources).allSatisfy(body -> assertThat(body).doesNotContain(inward));
    }
  }

  @Test
  void whatNobodyMayKeepIsHiddenAndTheCustomerIsTold() {
    Customer customer = anybody.customer();
    String text = "my card 4111 1111 1111 1111 was stolen, PIN: 1234";
    long seq = customer.send("m-1", text).is(201).json().path("seq").asLong();

    assertThat(customer.send("m-1", text).is(200).json().path("seq").asLong()).isEqualTo(seq);
    JsonNode event = customer.events(seq - 1).getFirst();
    assertThat(event.path("text").asText())
        .isEqualTo("my card •••• •••• •••• 1111 was stolen, PIN: ••••");
    assertThat(event.path("masked")).hasToString("[\"card-number\",\"pin\"]");
    assertThat(customer.await("handover-requested", seq).path("reason").asText())
        .isEqualTo("urgent");
    assertThat(customer.client().get(customer.path("/transcript")).is(200).text())
        .contains("The PIN was hidden.")
        .doesNotContain("4111 1111", "PIN: 1");
  }

  @Test
  void alsoInWhatIsSaidWhenAskingForAPersonAndWhenRating() {
    Customer customer = anybody.customer();
    customer.say("hello");
    String reason = "{\"reason\":\"password: kitten#9\"}";
    String comment = "{\"score\":5,\"comment\":\"CVV 123\"}";
    ApiClient client = customer.client();
    long asked = client.post(customer.path("/handover"), reason).json().path("seq").asLong();
    long rated = client.post(customer.path("/rating"), comment).json().path("seq").asLong();
    JsonNode request = customer.events(asked - 1).getFirst();
    assertThat(request.path("comment").asText()).isEqualTo("password: ••••");
    assertThat(request.path("masked")).hasToString("[\"password\"]");
    JsonNode rating = customer.events(rated - 1).getFirst();
    assertThat(rating.path("comment").asText()).isEqualTo("CVV ••••");
    assertThat(rating.path("masked")).hasToString("[\"security-code\"]");
  }

  @Test
  void sendingAgainIsHarmless() {
    Customer customer = anybody.customer();
    long seq = customer.send("m-1", "Hello there").is(201).json().path("seq").asLong();
    assertThat(customer.send("m-1", "Hello there").is(200).json().path("seq").asLong())
        .isEqualTo(seq);
    customer.send("m-1", "Something else").isProblem(409, "client-message-id-reused");
    assertThat(customer.events(0))
        .filteredOn(event -> event.path("clientMessageId").asText().equals("m-1"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u2003\n\t"})
  void anEmptyMessageIsRefused(String text) {
    anybody.customer().send("m", text).isProblem(422, "empty-text").names("text");
  }

  @Test
  void aMessageHasFourThousandCharactersInAnyAlphabet() {
    Customer customer = anybody.customer();
    customer.send("m1", "字".repeat(4000)).is(201);
    customer.send("m2", "😀".repeat(4000)).is(201);
    customer.send("m3", "a".repeat(4001)).isProblem(422, "text-too-long").names("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"hi\"}",
        "{\"clientMessageId\":\"\",\"text\":\"hi\"}",
        "{\"clientMessageId\":\"a b\",\"text\":\"hi\"}",
        "{\"clientMessageId\":7,\"text\":\"hi\"}",
        "{\"clientMessageId\":\"m\"}",
        "{\"clientMessageId\":\"m\",\"text\":7}"
      })
  void aMessageNeedsItsParts(String json) {
    Customer customer = anybody.customer();
    customer.client().post(customer.path("/messages"), json).isProblem(422, "invalid-content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "7", "null", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":\"\t\"}", "NaN"})
  void whatIsNoJsonObjectIsMalformed(String json) {
    Customer customer = anybody.customer();
    customer.client().post(customer.path("/messages"), json).isProblem(400, "malformed-json");
  }

  @Test
  void deepNestingIsMalformed() {
    Customer customer = anybody.customer();
    String deep = "{\"text\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    customer.client().post(customer.path("/messages"), deep).isProblem(400, "malformed-json");
  }

  @Test
  void brokenBytesAreMalformed() {
    Customer customer = anybody.customer();
    byte[] latin1 =
        "{\"clientMessageId\":\"m\",\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    customer
        .client()
        .send("POST", customer.path("/messages"), "application/json", latin1)
        .isProblem(400, "malformed-json");
    customer
        .client()
        .send("POST", customer.path("/messages"), "application/json; charset=latin1", latin1)
        .isProblem(415, "unsupported-media-type");
    customer
        .client()
        .with("Content-Encoding", "gzip")
        .post(customer.path("/messages"), "{}")
        .isProblem(415, "unsupported-media-type");
  }

  @Test
  void whatNoScreenShowsDoesNotStopAMessage() {
    Customer customer = anybody.customer();
    customer
        .client()
        .post(
            customer.path("/messages"),
            "{\"clientMessageId\":\"m\",\"text\":\"a\\u0000b\\u000bc \\ud800 d\"}")
        .is(201);
    assertThat(customer.events(1).getFirst().path("text").asText()).isEqualTo("a b c \ufffd d");
  }

  @Test
  void somebodyElsesConversationLooksLikeNone() {
    Customer one = anybody.customer();
    Customer other = anybody.customer();
    String foreign = one.client().get(other.path("/events")).isProblem(404, "not-found").text();
    String unknown =
        one.client()
            .get(CONVERSATIONS + "/AAAAAAAAAAAAAAAAAAAAAA/events")
            .isProblem(404, "not-found")
            .text();
    assertThat(foreign).isEqualTo(unknown);
    one.client().get(CONVERSATIONS + "/nonsense/events").isProblem(404, "not-found");
    anybody.get(one.path("/events")).isProblem(401, "no-token");
    anybody.bearing("wrong").get(one.path("/events")).isProblem(401, "wrong-token");
    anybody.with("Authorization", "Basic eDp5").get(one.path("/events")).isProblem(401, "no-token");
  }

  @Test
  void aPersonIsAskedForOnce() {
    Customer customer = anybody.customer();
    JsonNode first =
        customer
            .client()
            .post(customer.path("/handover"), "{\"reason\":\"my loan\"}")
            .is(201)
            .json();
    assertThat(first.path("position").asInt()).isPositive();
    JsonNode again = customer.client().post(customer.path("/handover")).is(200).json();
    assertThat(again.path("seq")).isEqualTo(first.path("seq"));
    JsonNode queue = customer.client().get(customer.path("/events?after=0")).json().path("queue");
    assertThat(queue.path("position").asInt()).isPositive();
    String more = "{\"reason\":\"and my card\"}";
    JsonNode added = customer.client().post(customer.path("/handover"), more).is(201).json();
    assertThat(added.path("seq").asLong()).isEqualTo(first.path("seq").asLong() + 1);
    customer.client().post(customer.path("/handover"), more).is(200);
    String tooLong = "{\"reason\":\"" + "x".repeat(501) + "\"}";
    customer.client().post(customer.path("/handover"), tooLong).isProblem(422, "invalid-content");
  }

  @Test
  void aRatingNeedsSomethingToRate() {
    Customer customer = anybody.customer();
    String good = "{\"score\":5,\"comment\":\"thanks\"}";
    customer.client().post(customer.path("/rating"), good).isProblem(409, "nothing-to-rate");
    customer.say("hello");
    customer.client().post(customer.path("/rating"), good).is(201);
    for (String bad : List.of("{}", "{\"score\":0}", "{\"score\":6}", "{\"score\":4.5}")) {
      customer
          .client()
          .post(customer.path("/rating"), bad)
          .isProblem(422, "invalid-content")
          .names("score");
    }
  }

  @Test
  void closingTwiceIsClosingOnceAndWritingReopens() {
    Customer customer = anybody.customer();
    long closed =
        customer.client().post(customer.path("/close")).is(200).json().path("seq").asLong();
    assertThat(customer.client().post(customer.path("/close")).is(200).json().path("seq").asLong())
        .isEqualTo(closed);
    customer.say("one more thing");
    assertThat(customer.events(closed))
        .extracting(event -> event.path("type").asText())
        .startsWith("reopened", "message");
  }

  @Test
  void theLogIsReadFromAnyPoint() {
    Customer customer = anybody.customer();
    long seq = customer.say("How long does a transfer take?");
    customer.await("message", seq);
    assertThat(customer.events(0))
        .extracting(event -> event.path("seq").asLong())
        .containsExactly(1L, 2L, 3L);
    JsonNode none = customer.client().get(customer.path("/events?after=3")).is(200).json();
    assertThat(none.path("events")).isEmpty();
    assertThat(none.path("last").asLong()).isEqualTo(3);
    JsonNode beyond = customer.client().get(customer.path("/events?after=999")).is(200).json();
    assertThat(beyond.path("last").asLong()).as("what was never seen").isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"after=-1", "after=x", "wait=31", "wait=1.5", "after=1&after=2", "wait=%FF"})
  void badParametersAreNamed(String query) {
    Customer customer = anybody.customer();
    customer.client().get(customer.path("/events?" + query)).isProblem(400, "bad-parameter");
  }

  @Test
  void M05_theTranscriptIsAPageThatNeedsNothingElse() throws Exception {
    Customer customer = anybody.customer();
    long seq = customer.say("How do I block my <card>?");
    customer.await("message", seq);
    var page =
        customer
            .client()
            .with("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
            .get(customer.path("/transcript"))
            .is(200);
    assertThat(page.text())
        .contains("<html lang=\"en\">", "<h1>", "<h2>", "How do I block my &lt;card&gt;?")
        .contains("href=\"http://127.0.0.1:" + server.port() + "/bank/en/cards\"")
        .doesNotContain("<script", "style=", "How do I block my <card>");
    var style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page.text());
    assertThat(style.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(page.header("Content-Security-Policy"))
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .contains("default-src 'none'");
  }

  @Test
  void M05_theTranscriptIsTextForThoseWhoWantText() {
    Customer customer = anybody.customer();
    customer.say("hello");
    customer.askForPerson();
    var text =
        customer
            .client()
            .with("Accept", "text/plain")
            .get(customer.path("/transcript?download=true"))
            .is(200);
    assertThat(text.text()).contains("You, ").contains("hello").contains("A person was asked for.");
    assertThat(text.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"conversation.txt\"");
    customer
        .client()
        .with("Accept", "application/pdf")
        .get(customer.path("/transcript"))
        .isProblem(406, "not-acceptable");
    customer
        .client()
        .get(customer.path("/transcript?download=maybe"))
        .isProblem(400, "bad-parameter");
  }

  @Test
  void M05_theTranscriptIsAnEMailForTheCustomersOwnProgram() throws Exception {
    Customer customer = anybody.customer();
    customer.say("hello");
    var file =
        customer
            .client()
            .with("Accept", "message/rfc822")
            .get(customer.path("/transcript?download=true"))
            .is(200);
    assertThat(file.header("Content-Type")).isEqualTo("message/rfc822");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"conversation.eml\"");
    var bytes = new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
    var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
    assertThat(message.getSubject()).startsWith("Test Bank: Transcript of the conversation, ");
    Object text = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    assertThat((String) text).contains("You, ").contains("hello");
  }

  @Test
  void M05_aTranscriptSpeaksTheLanguageThatIsAskedFor() {
    Customer customer = anybody.customer();
    customer.say("hello");
    var client = customer.client().with("Accept", "text/html");
    assertThat(client.get(customer.path("/transcript?language=pl")).is(200).text())
        .contains("<html lang=\"pl\">", "<div lang=\"en\"");
    client.get(customer.path("/transcript?language=xx")).isProblem(400, "bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "en", "hu", "ru", "zh"})
  void M05_aTranscriptSpeaksTheCustomersLanguage(String language) {
    JsonNode opened =
        anybody
            .post(
                CONVERSATIONS,
                "{\"language\":\"%s\",\"page\":\"https://www.bank.example/x\"}".formatted(language))
            .json();
    var customer =
        new Customer(
            anybody, opened.path("conversationId").asText(), opened.path("token").asText());
    customer.askForPerson();
    customer.client().post(customer.path("/close"));
    customer.client().post(customer.path("/handover")).is(201);
    String page =
        customer.client().with("Accept", "text/html").get(customer.path("/transcript")).text();
    assertThat(page).contains("<html lang=\"" + language + "\">").doesNotContain("{0}");
    assertThat(page.split("<li", -1)).hasSizeGreaterThanOrEqualTo(6);
  }
}
