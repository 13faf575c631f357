package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a customer needs to be spoken with travels to whoever speaks with them. */
class NeedsTest {
  private static final String CONVERSATIONS = "/api/v1/conversations";
  private static TestServer server;
  private static ApiClient anybody;
  private static ApiClient anna;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
    anna = anybody.staff("anna");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Heard state(Customer customer, String needs) {
    return customer.client().put(customer.path("/needs"), "{\"needs\":" + needs + "}");
  }

  private static Customer waiting(String needs) {
    Customer customer = anybody.customer();
    state(customer, needs).is(201);
    customer.askForPerson();
    return customer;
  }

  private static JsonNode row(ApiClient agent, String state, Customer customer) {
    for (JsonNode row :
        agent
            .get("/api/v1/desk/conversations?state=" + state)
            .is(200)
            .json()
            .path("conversations")) {
      if (row.path("conversationId").asText().equals(customer.id())) {
        return row;
      }
    }
    throw new AssertionError("not listed");
  }

  private static String desk(Customer customer) {
    return "/api/v1/desk/conversations/" + customer.id();
  }

  @Test
  void aConversationBeginsWithThem() {
    String json = "{\"language\":\"en\",\"needs\":[\"simple-words\",\"text-only\"]}";
    JsonNode events = anybody.post(CONVERSATIONS, json).is(201).json().path("events");
    assertThat(events).hasSize(2);
    assertThat(events.at("/0/kind").asText()).isEqualTo("greeting");
    assertThat(events.at("/1/type").asText()).isEqualTo("needs-stated");
    assertThat(events.at("/1/needs")).hasToString("[\"text-only\",\"simple-words\"]");
  }

  @Test
  void whoHasNoneBeginsAsBefore() {
    for (String json : new String[] {"{\"needs\":[]}", "{\"needs\":null}", "{}"}) {
      assertThat(anybody.post(CONVERSATIONS, json).is(201).json().path("events")).hasSize(1);
    }
  }

  @Test
  void theyAreInTheLogOnceHoweverOftenTheyAreSent() {
    Customer customer = anybody.customer();
    long seq = state(customer, "[\"slow\",\"relay\"]").is(201).json().path("seq").asLong();
    Heard again = state(customer, "[\"relay\",\"slow\"]").is(200);
    assertThat(again.json().path("seq").asLong()).isEqualTo(seq);
    assertThat(customer.events(1)).hasSize(1);

    state(customer, "[]").is(201);
    assertThat(customer.events(seq).getFirst().path("needs")).isEmpty();
    state(customer, "[]").is(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"by-post\"]                | needs[0]",
        "[\"slow\",\"TEXT_ONLY\"]     | needs[1]",
        "[\"slow\",\"relay\",\"slow\"] | needs[2]",
        "[7]                          | needs[0]",
        "[\" \"]                      | needs[0]",
        "[null]                       | needs[0]",
        "[[\"slow\"]]                 | needs[0]",
        "\"slow\"                     | needs",
        "{\"slow\":true}              | needs",
        "[\"slow\",\"slow\",\"slow\",\"slow\",\"slow\",\"slow\"] | needs",
        "null                         | needs",
      })
  void whatIsNoneIsRefusedAndNothingChanges(String needs, String field) {
    Customer customer = anybody.customer();
    Heard refused = state(customer, needs).isProblem(422, "invalid-content");
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(customer.events(1)).isEmpty();
    if (!needs.equals("null")) {
      anybody.post(CONVERSATIONS, "{\"needs\":" + needs + "}").isProblem(422, "invalid-content");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "not json", "{\"needs\":[\"slow\"]"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    Customer customer = anybody.customer();
    customer.client().put(customer.path("/needs"), body).isProblem(400, "malformed-json");
  }

  @Test
  void somebodyElsesConversationLooksLikeNone() {
    Customer customer = anybody.customer();
    Customer other = anybody.customer();
    other
        .client()
        .put(customer.path("/needs"), "{\"needs\":[\"slow\"]}")
        .isProblem(404, "not-found");
    anybody.put(customer.path("/needs"), "{\"needs\":[]}").isProblem(401, "no-token");
  }

  /** M04: the hand-over's payload, from the queue to whoever takes over after the first agent. */
  @Test
  void theyTravelToTheAgentAndOn() {
    Customer customer = waiting("[\"sign-language\"]");
    assertThat(row(anna, "waiting", customer).path("needs")).hasToString("[\"sign-language\"]");

    anna.post(desk(customer) + "/claim").is(200);
    assertThat(anna.get(desk(customer)).is(200).json().path("needs"))
        .hasToString("[\"sign-language\"]");

    ApiClient piotr = anybody.staff("piotr");
    anna.post(desk(customer) + "/transfer", "{\"agent\":\"piotr\"}").is(200);
    assertThat(row(piotr, "mine", customer).path("needs")).hasToString("[\"sign-language\"]");
  }

  @Test
  void whoHasNoneHasAnEmptyList() {
    Customer customer = anybody.customer();
    customer.askForPerson();
    assertThat(row(anna, "waiting", customer).path("needs").isArray()).isTrue();
    assertThat(anna.get(desk(customer)).is(200).json().path("needs")).isEmpty();
  }

  @Test
  void theDeskHearsOfAChangeAtOnceInTheConversationAndInTheQueue() {
    Customer customer = waiting("[\"slow\"]");
    String token = anna.headers().getLast().substring("Bearer ".length());
    try (Socket socket = Socket.desk(anybody).hello(token, 0)) {
      socket.next("ready");
      anna.post(desk(customer) + "/claim").is(200);
      state(customer, "[\"text-only\"]").is(201);

      JsonNode frame = socket.next("event");
      while (!frame.at("/event/type").asText().equals("needs-stated")) {
        frame = socket.next("event");
      }
      assertThat(frame.path("conversationId").asText()).isEqualTo(customer.id());
      assertThat(frame.at("/event/needs")).hasToString("[\"text-only\"]");
      while (!needsOfMine(frame, customer).equals("[\"text-only\"]")) {
        frame = socket.next("queue");
      }
    }
  }

  private static String needsOfMine(JsonNode queue, Customer customer) {
    for (JsonNode row : queue.path("mine")) {
      if (row.path("conversationId").asText().equals(customer.id())) {
        return row.path("needs").toString();
      }
    }
    return "";
  }

  @Test
  void theTranscriptHasThem() {
    Customer customer = waiting("[\"text-only\",\"slow\"]");
    String text =
        customer
            .client()
            .with("Accept", "text/plain")
            .get(customer.path("/transcript"))
            .is(200)
            .text();
    assertThat(text).containsPattern("text only, more time|tylko na piśmie, więcej czasu");
  }

  @Test
  void nobodyButStaffReadsThemAndTheFiguresSayNothing() {
    Customer customer = waiting("[\"relay\"]");
    customer.client().get(desk(customer)).isProblem(401, "wrong-token");
    assertThat(anybody.get("/metrics").text()).doesNotContain("relay", "needs-stated");
  }
}
