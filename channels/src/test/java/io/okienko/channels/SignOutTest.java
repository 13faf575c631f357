package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent goes home: whoever was talking with them waits again before the answer comes. */
class SignOutTest {
  private static final String SESSION = "/api/v1/staff/session";
  private static final String DESK = "/api/v1/desk";

  private final TestServer server = TestServer.start();
  private final ApiClient anna = server.client().staff("anna");
  private final ApiClient piotr = server.client().staff("piotr");
  private final Customer customer = customerOf(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  private Customer customerOf(ApiClient agent) {
    Customer waiting = server.client().customer();
    waiting.askForPerson();
    agent.post(conversation(waiting) + "/claim").is(200);
    return waiting;
  }

  private static String conversation(Customer customer) {
    return DESK + "/conversations/" + customer.id();
  }

  private String stateOf(Customer customer) {
    return piotr.get(conversation(customer)).is(200).json().path("state").asText();
  }

  private boolean isOnline(String agent) {
    JsonNode agents = piotr.get(DESK + "/agents").is(200).json().path("agents");
    for (JsonNode one : agents) {
      if (one.path("username").asText().equals(agent)) {
        return one.path("online").asBoolean();
      }
    }
    throw new AssertionError("no " + agent + " in " + agents);
  }

  private static boolean isSignedInElsewhere(ApiClient member) {
    return member.get(SESSION).is(200).json().path("signedInElsewhere").asBoolean();
  }

  @Test
  void theirCustomersWaitAgainAndReadThatTheAgentLeft() {
    Customer another = customerOf(anna);
    Customer colleagues = customerOf(piotr);
    long last = customer.events(0).getLast().path("seq").asLong();

    anna.delete(SESSION).is(204);

    List<JsonNode> told = customer.events(last);
    assertThat(told)
        .extracting(event -> event.path("type").asText())
        .containsExactly("agent-left", "handover-requested");
    assertThat(told.getLast().path("reason").asText()).isEqualTo("agent-silent");
    assertThat(told.getLast().path("position").asInt()).isEqualTo(1);
    assertThat(stateOf(another)).isEqualTo("waiting");
    assertThat(stateOf(colleagues)).isEqualTo("agent");
  }

  @Test
  void theAgentIsAwayAtOnceThoughTheDeskIsOpenStill() {
    try (Socket desk = Socket.desk(anna).send("{\"type\":\"hello\"}")) {
      desk.next("ready");
      assertThat(isOnline("anna")).isTrue();
      anna.delete(SESSION).is(204);
      assertThat(isOnline("anna")).isFalse();
      desk.awaitClose();
    }
    assertThat(isOnline("anna")).isFalse();
  }

  @Test
  void whoeverIsSignedInElsewhereKeepsThemUntilTheySignOutThereToo() {
    assertThat(isSignedInElsewhere(anna)).isFalse();
    ApiClient elsewhere = server.client().staff("anna");
    assertThat(isSignedInElsewhere(anna)).isTrue();

    anna.delete(SESSION).is(204);
    assertThat(stateOf(customer)).isEqualTo("agent");
    assertThat(isOnline("anna")).isTrue();
    assertThat(isSignedInElsewhere(elsewhere)).isFalse();

    elsewhere.delete(SESSION).is(204);
    assertThat(stateOf(customer)).isEqualTo("waiting");
    assertThat(isOnline("anna")).isFalse();
  }

  /** As in two tabs that both ask to sign in: nobody could ever sign the first session out. */
  @Test
  void aSessionWhoseCookieIsReplacedEnds() {
    ApiClient before = server.client().staff("anna");
    anna.delete(SESSION).is(204);
    String token = before.headers().getLast().substring("Bearer ".length());

    ApiClient after = server.client().with("Cookie", "okienko_staff=" + token).staff("anna");

    before.get(SESSION).isProblem(401, "wrong-token");
    assertThat(isSignedInElsewhere(after)).isFalse();
    assertThat(stateOf(customer)).isEqualTo("agent");
  }

  @Test
  void howManyWouldBeGivenBackIsTold() {
    assertThat(conversationsOf(anna)).isEqualTo(1);
    customerOf(anna);
    assertThat(conversationsOf(anna)).isEqualTo(2);
    assertThat(conversationsOf(piotr)).isZero();
    assertThat(conversationsOf(server.client().staff("ewa"))).isZero();
  }

  private static int conversationsOf(ApiClient member) {
    return member.get(SESSION).is(200).json().path("conversations").asInt();
  }

  @Test
  void signingOutAgainChangesNothingMore() {
    anna.delete(SESSION).is(204);
    long last = customer.events(0).getLast().path("seq").asLong();
    anna.delete(SESSION).is(204);
    assertThat(customer.events(last)).isEmpty();

    ApiClient back = server.client().staff("anna");
    back.post(conversation(customer) + "/claim").is(200);
    anna.delete(SESSION).is(204);
    assertThat(stateOf(customer)).isEqualTo("agent");
  }

  @Test
  void whoServesNobodyGivesNothingBack() {
    server.client().staff("ewa").delete(SESSION).is(204);
    server.client().staff("sara").delete(SESSION).is(204);
    assertThat(stateOf(customer)).isEqualTo("agent");
    assertThat(isOnline("anna")).isTrue();
  }
}
