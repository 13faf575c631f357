package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.EventReader;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.channels.support.Timings;
import io.okienko.storage.stories.TestClock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conversation's token ends, and is renewed before it does. */
class TokenTest {
  private static final Duration LIFE = Duration.ofDays(30);

  private final TestClock clock = new TestClock();
  private final TestServer server = TestServer.start(settings -> settings.clock(clock));

  @AfterEach
  void stop() {
    server.close();
  }

  private String renew(Customer customer) {
    JsonNode renewed = customer.client().post(customer.path("/token")).is(200).json();
    assertThat(renewed.path("tokenLifeSeconds").asLong()).isEqualTo(LIFE.toSeconds());
    return renewed.path("token").asText();
  }

  private static Customer withToken(Customer customer, String token) {
    return new Customer(customer.anybody(), customer.id(), token);
  }

  @Test
  void aTokenEndsAndTheConversationStays() {
    Customer customer = server.client().customer();
    clock.pass(LIFE.minusMillis(1));
    customer.say("thanks");
    Customer renewed = withToken(customer, renew(customer));
    clock.pass(Duration.ofMillis(1));
    customer.send("m", "hello").isProblem(401, "wrong-token");
    customer.client().post(customer.path("/token")).isProblem(401, "wrong-token");
    assertThat(renewed.events(0))
        .anySatisfy(event -> assertThat(event.path("text").asText()).isEqualTo("thanks"));
  }

  @Test
  void whoDidNotHearTheAnswerGoesOnWithTheOldToken() {
    Customer customer = server.client().customer();
    clock.pass(LIFE.dividedBy(2));
    Customer renewed = withToken(customer, renew(customer));
    clock.pass(LIFE.dividedBy(2).minusMillis(1));
    Customer askedAgain = withToken(customer, renew(customer));
    customer.say("hello");
    clock.pass(Duration.ofMillis(1));
    customer.send("m", "hello").isProblem(401, "wrong-token");
    renewed.say("hello");
    askedAgain.say("hello");
  }

  @Test
  void aTokenOfSomebodyElseRenewsNothing() {
    Customer customer = server.client().customer();
    Customer other = server.client().customer();
    other.client().post(customer.path("/token")).isProblem(404, "not-found");
    server.client().post(customer.path("/token")).isProblem(401, "no-token");
  }

  @Test
  void whatIsOpenIsClosedWhenItsTokenHasEnded() {
    try (TestServer beating =
        TestServer.start(settings -> settings.clock(clock).timing(Timings.beating()))) {
      isClosedWhenItsTokenHasEnded(beating.client().customer());
    }
  }

  private void isClosedWhenItsTokenHasEnded(Customer customer) {
    try (Socket socket = Socket.of(customer).hello(customer.token(), 1);
        EventReader stream = EventReader.open(customer, 0, "")) {
      socket.next("ready");
      stream.next();
      Customer renewed = withToken(customer, renew(customer));
      clock.pass(LIFE.minusMillis(1));
      renewed.say("thanks");
      assertThat(socket.next("event").path("event").path("seq").asLong()).isEqualTo(2);
      clock.pass(Duration.ofMillis(1));
      assertThat(socket.next("error").path("code").asText()).isEqualTo("wrong-token");
      assertThat(socket.awaitClose()).isEqualTo(4401);
      Awaitility.await().until(stream::hasEnded);
    }
  }
}
