package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.TestServer;
import io.okienko.storage.stories.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation goes straight to a colleague only if the colleague is there. */
class DeskPresenceTest {
  private static final String DESK = "/api/v1/desk";

  private final TestClock clock = new TestClock();
  private final TestServer server = TestServer.start(settings -> settings.clock(clock));
  private final ApiClient anna = server.client().staff("anna");
  private final Customer customer = withAnna();

  @AfterEach
  void stop() {
    server.close();
  }

  private Customer withAnna() {
    Customer waiting = server.client().customer();
    waiting.askForPerson();
    anna.post(conversation(waiting) + "/claim").is(200);
    return waiting;
  }

  private static String conversation(Customer customer) {
    return DESK + "/conversations/" + customer.id();
  }

  private void expectAway() {
    long last = customer.events(0).getLast().path("seq").asLong();
    anna.post(conversation(customer) + "/transfer", "{\"agent\":\"piotr\"}")
        .isProblem(409, "agent-away");
    assertThat(customer.events(last)).as("what the customer reads of it").isEmpty();
    assertThat(isOnline()).isFalse();
  }

  private void expectPresent() {
    assertThat(isOnline()).isTrue();
    anna.post(conversation(customer) + "/transfer", "{\"agent\":\"piotr\"}").is(200);
  }

  private boolean isOnline() {
    JsonNode agents = anna.get(DESK + "/agents").is(200).json().path("agents");
    for (JsonNode agent : agents) {
      if (agent.path("username").asText().equals("piotr")) {
        return agent.path("online").asBoolean();
      }
    }
    throw new AssertionError("no piotr in " + agents);
  }

  private void passLimit() {
    clock.pass(AgentPresence.DEFAULT_SILENCE_LIMIT.plusSeconds(1));
  }

  @Test
  void whoWasNeverThereIsAway() {
    expectAway();
  }

  @Test
  void whoSignsInIsThere() {
    server.client().staff("piotr");
    expectPresent();
  }

  @Test
  void whoLeavesIsAwayAfterAWhile() {
    server.client().staff("piotr");
    passLimit();
    expectAway();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/conversations", "/agents", "/search?q=card&language=en"})
  void whoCallsTheDeskIsThere(String call) {
    ApiClient piotr = server.client().staff("piotr");
    passLimit();
    piotr.get(DESK + call).is(200);
    expectPresent();
  }

  @Test
  void soIsWhoLooksAtWhatIsSuggested() {
    ApiClient piotr = server.client().staff("piotr");
    passLimit();
    piotr.get(conversation(customer) + "/suggestions").is(200);
    expectPresent();
  }

  @Test
  void whoMayNotPassItOnIsToldThatFirst() {
    server
        .client()
        .staff("sara")
        .post(conversation(customer) + "/transfer", "{\"agent\":\"piotr\"}")
        .isProblem(409, "not-yours");
  }
}
