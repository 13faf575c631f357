package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More is asked at once than can be understood: all workers are busy, and every place is taken. */
class OverloadTest {
  private static final CountDownLatch FLOOD = new CountDownLatch(1);
  private static TestServer server;
  private static ApiClient anybody;
  private static Customer withAgent;
  private static ApiClient anna;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
    anna = anybody.staff("anna");
    withAgent = anybody.customer();
    withAgent.say("How do I block my card?");
    withAgent.await("message", 2);
    withAgent.askForPerson();
    anna.post("/api/v1/desk/conversations/" + withAgent.id() + "/claim").is(200);
    takeEveryPlace(server.house.workers, Purpose.CUSTOMERS);
    takeEveryPlace(server.house.workers, Purpose.SEARCHES);
  }

  private static void takeEveryPlace(UnderstandingWorkers workers, Purpose purpose) {
    CountDownLatch refused = new CountDownLatch(1);
    for (int i = 0; i < 100; i++) {
      Thread.ofVirtual()
          .start(() -> {
            if (workers.tryRun(purpose, OverloadTest::awaitEnd).isEmpty()) {
              refused.countDown();
            }
          });
    }
    Awaitility.await().until(() -> refused.getCount() == 0);
  }

  private static boolean awaitEnd() {
    try {
      FLOOD.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void stop() {
    FLOOD.countDown();
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, How long does a transfer take?, very many people",
    "pl, Jak zmienić limit mojej karty?, bardzo wiele osób",
    "hu, Hogyan nyithatok számlát a bankban?, nagyon sokan",
    "ru, Как поменять пин-код карты?, очень много людей",
    "zh, 怎么开户需要什么材料？, 人非常多"
  })
  void aCustomerIsToldHonestlyAndIsOneChoiceFromAskingAgainAndFromAPerson(
      String language, String question, String honest) {
    Customer customer = anybody.customer();
    long asked = customer.say(question);

    JsonNode told = customer.await("message", asked);
    assertThat(told.path("kind").asText()).isEqualTo("overloaded");
    assertThat(told.path("language").asText()).isEqualTo(language);
    assertThat(told.path("text").asText())
        .containsIgnoringCase(honest)
        .contains("+48 22 555 01 11");
    assertThat(told.at("/choices/0/value").asText()).isEqualTo(question);

    assertThat(told.at("/choices/0").has("person")).isFalse();
    assertThat(told.at("/choices/1/person").asBoolean()).isTrue();
    long person = customer.say(told.at("/choices/1/value").asText());
    assertThat(customer.await("handover-requested", person).path("reason").asText())
        .isEqualTo("asked");
  }

  @Test
  void dangerIsHeardAllTheSame() {
    Customer customer = anybody.customer();
    long asked = customer.say("Help, my card was stolen!");

    assertThat(customer.await("message", asked).path("kind").asText()).isEqualTo("urgent");
    assertThat(customer.await("handover-requested", asked).path("reason").asText())
        .isEqualTo("urgent");
  }

  @Test
  void whoHasAnAgentHearsNothingOfIt() {
    long said = withAgent.say("And how long does it take?");
    Awaitility.await().during(Duration.ofMillis(300)).until(() -> withAgent.events(said).isEmpty());
  }

  @Test
  void searchesAndTrialsAreTurnedAwayForAMoment() {
    ApiClient ewa = anybody.staff("ewa");

    for (var heard :
        List.of(
            anybody.get("/api/v1/search?q=block+my+card&language=en"),
            ewa.get("/api/v1/kb/try?q=block+my+card&language=en"),
            anna.get("/api/v1/desk/search?q=block+my+card&language=en"),
            anna.get("/api/v1/desk/conversations/" + withAgent.id() + "/suggestions"))) {
      heard.isProblem(503, "overloaded");
      assertThat(heard.header("Retry-After")).isEqualTo("5");
    }
    anybody.get("/api/v1/search?topic=cards&language=en").is(200);
    anybody.post("/api/v1/conversations", "{\"language\":\"pl\"}").is(201);
  }

  @Test
  void operatorsSeeIt() {
    anybody.get("/api/v1/search?q=card&language=en").isProblem(503, "overloaded");
    Customer customer = anybody.customer();
    customer.await("message", customer.say("How long does a transfer take?"));

    assertThat(anybody.get("/metrics").is(200).text())
        .containsPattern("okienko_understanding_waiting\\{purpose=\"customers\"} [12]\\d\\.0")
        .containsPattern("okienko_understanding_waiting\\{purpose=\"searches\"} [12]\\d\\.0")
        .containsPattern("okienko_understanding_waiting\\{purpose=\"backlog\"} 0\\.0")
        .containsPattern("okienko_understanding_shed_total\\{purpose=\"customers\"} [1-9]")
        .containsPattern("okienko_understanding_shed_total\\{purpose=\"searches\"} [1-9]");
  }
}
