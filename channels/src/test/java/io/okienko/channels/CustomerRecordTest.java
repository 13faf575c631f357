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

/** Administrators hand out what is kept of a customer, and erase it. */
class CustomerRecordTest {
  private static TestServer server;
  private static ApiClient anybody;
  private static ApiClient admin;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    anybody = server.client();
    admin = anybody.staff("adam");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Customer withAnna() {
    Customer customer = anybody.customer();
    long seq = customer.say("How do I block my card?");
    customer.await("message", seq);
    customer.askForPerson();
    ApiClient anna = anybody.staff("anna");
    String desk = "/api/v1/desk/conversations/" + customer.id();
    anna.post(desk + "/claim").is(200);
    anna.post(desk + "/notes", "{\"text\":\"is in a hurry\"}").is(201);
    return customer;
  }

  private static String path(Customer customer) {
    return "/api/v1/admin/conversations/" + customer.id();
  }

  private static String lastDeed(Customer customer) {
    JsonNode entry =
        admin.get("/api/v1/admin/audit?subject=" + customer.id()).is(200).json().at("/entries/0");
    return entry.path("actor").asText() + " " + entry.path("action").asText();
  }

  @Test
  void theFileHasTheConversationAndTheNotesAndNothingOfTheStaffsOwn() {
    Customer customer = withAnna();
    Heard file = admin.get(path(customer)).is(200);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"okienko-" + customer.id() + ".json\"");
    JsonNode json = file.json();
    assertThat(json.path("events")).hasSize(customer.events(0).size());
    assertThat(json.at("/notes/0/text").asText()).isEqualTo("is in a hurry");
    assertThat(json.at("/notes/0/author").asText()).isEqualTo("Anna");
    assertThat(file.text()).contains("How do I block my card?").doesNotContain("\"anna\"");
    assertThat(lastDeed(customer)).isEqualTo("adam conversation-exported");
  }

  @Test
  void whatIsErasedIsGoneForEverybodyWhoHadItOpen() {
    Customer customer = withAnna();
    ApiClient anna = anybody.staff("anna");
    try (Socket theirs = Socket.of(customer).hello(customer.token(), 0);
        Socket desk = Socket.desk(anna).send("{\"type\":\"hello\"}")) {
      theirs.next("ready");
      desk.next("ready");
      admin.delete(path(customer)).is(204);
      JsonNode event = theirs.next("event");
      while (!event.at("/event/type").asText().equals("closed")) {
        event = theirs.next("event");
      }
      JsonNode queue = desk.next("queue");
      assertThat(queue.path("mine").findValuesAsText("conversationId"))
          .doesNotContain(customer.id());
    }
    customer.client().get(customer.path("/events")).isProblem(401, "wrong-token");
    anna.get("/api/v1/desk/conversations/" + customer.id()).isProblem(404, "not-found");
    admin.get(path(customer)).isProblem(404, "not-found");
    admin.delete(path(customer)).isProblem(404, "not-found");
    assertThat(lastDeed(customer)).isEqualTo("adam conversation-erased");
  }

  @Test
  void whatCannotBeAnIdIsNotFound() {
    admin.get("/api/v1/admin/conversations/nonsense").isProblem(404, "not-found");
    admin.delete("/api/v1/admin/conversations/nonsense").isProblem(404, "not-found");
  }
}
