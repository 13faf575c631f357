package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.storage.database.PostgresqlServer;
import io.okienko.storage.database.Together;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one database: nobody notices which of them they speak to. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class D01_SeveralServersTest {
  @TempDir private static Path folder;
  private static SharedBank bank;
  private static List<ServerProcess> servers;

  @BeforeAll
  static void start() throws IOException {
    bank = new SharedBank(folder, PostgresqlServer.shared().createDatabase(), 3);
    servers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      servers.add(bank.start(i));
    }
    awaitJoined(servers.get(0), 3);
  }

  @AfterAll
  static void stop() throws IOException {
    bank.close();
  }

  @Test
  @Order(1)
  void a_conversation_goes_over_three_servers() throws Exception {
    Visitor visitor = Visitor.open(stranger(0), "en");
    Staff agent = Staff.signIn(stranger(1), "agent", SharedBank.PASSWORD);
    try (LiveSocket phone = visitor.socketAfter(1);
        LiveSocket laptop = visitor.at(stranger(2)).socketAfter(1);
        LiveSocket desk = agent.deskSocket()) {
      visitor.say("How do I block my card?");
      assertThat(laptop.awaitEvent(3).path("articleId").textValue()).isEqualTo("block-card.en");
      visitor.at(stranger(2)).call("handover", Map.of()).expect(201);
      desk.await("queue", frame -> frame.path("waiting").size() == 1);
      agent.claim(visitor).expect(200);
      agent.say(visitor, "Good morning, this is the bank.");
      laptop.send(Map.of("type", "message", "clientMessageId", "l", "text", "Hello!"));
      assertThat(phone.awaitEvent(6).path("text").textValue()).startsWith("Good morning");
      assertThat(phone.awaitEvent(7).path("text").textValue()).isEqualTo("Hello!");
      assertThat(laptop.awaitEvent(7)).isEqualTo(phone.received().getLast().path("event"));
      JsonNode atDesk =
          desk.await("event", frame -> frame.path("event").path("seq").longValue() == 7);
      assertThat(atDesk.path("event").path("text").textValue()).isEqualTo("Hello!");
    }
    agent.act(visitor, "close", Map.of()).expect(200);
  }

  @Test
  @Order(2)
  void one_of_two_agents_at_two_servers_wins() throws Exception {
    List<Staff> agents =
        List.of(
            Staff.signIn(stranger(0), "agent", SharedBank.PASSWORD),
            Staff.signIn(stranger(1), "agent2", SharedBank.PASSWORD));
    for (int round = 0; round < 10; round++) {
      Visitor visitor = Visitor.open(stranger(2), "en");
      visitor.call("handover", Map.of()).expect(201);
      List<Integer> statuses =
          Together.atOnce(agents, agents.size(), (agent, _) -> agent.claim(visitor).status());
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      visitor.call("close", Map.of()).expect(200);
    }
  }

  @Test
  @Order(3)
  void what_is_published_at_one_server_all_answer_with() throws Exception {
    Staff editor = Staff.signIn(stranger(0), "editor", SharedBank.PASSWORD);
    Map<String, Object> draft = new HashMap<>();
    draft.put("language", "en");
    draft.put("question", "Where can I recycle the old terminal?");
    draft.put("variants", List.of("recycling of a terminal"));
    draft.put("answer", "<p>Bring the terminal to any branch.</p>");
    draft.put("topic", "cards");
    String id = editor.api().post("/kb/articles", draft).expect(201).json().path("id").textValue();
    editor.api().post("/kb/articles/" + id + "/publish", Map.of()).expect(200);
    for (int i = 0; i < 3; i++) {
      Visitor visitor = Visitor.open(stranger(i), "en");
      await()
          .until(() -> {
            long seq = visitor.say("Where can I recycle the old terminal?");
            return visitor.awaitEvent(seq + 1).path("articleId").asText().equals(id);
          });
    }
  }

  @Test
  @Order(4)
  void a_server_that_dies_loses_nothing_and_its_visitors_go_on_elsewhere() throws Exception {
    Visitor visitor = Visitor.open(stranger(2), "en");
    Map<Integer, Long> acknowledged = new HashMap<>();
    try (LiveSocket socket = visitor.socketAfter(1)) {
      for (int i = 0; i < 60; i++) {
        if (i == 40) {
          Thread.ofVirtual().start(() -> servers.get(2).kill());
        }
        socket.send(Map.of("type", "message", "clientMessageId", "m" + i, "text", "Text " + i));
        acknowledged.put(i, socket.await("accepted").path("seq").longValue());
      }
    } catch (LiveSocket.LostException _) {
      // the server was killed
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);

    Visitor elsewhere = visitor.at(stranger(0));
    for (int i = 0; i < 60; i++) {
      long seq = elsewhere.send("m" + i, "Text " + i).json().path("seq").longValue();
      assertThat(seq).isEqualTo(acknowledged.getOrDefault(i, seq));
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            elsewhere.events().stream().filter(D01_SeveralServersTest::isByBot).count() > 1
                && answersAll(elsewhere.events()));
    assertThat(elsewhere.events())
        .filteredOn(event -> event.path("author").path("kind").asText().equals("customer"))
        .extracting(event -> event.path("text").textValue())
        .isEqualTo(java.util.stream.IntStream.range(0, 60).mapToObj(i -> "Text " + i).toList());
    servers.set(2, bank.start(2));
    awaitJoined(servers.get(0), 3);
    visitor.at(stranger(2)).say("I am back.");
  }

  /** Each of the customer's messages, unless a person was asked to take over. */
  private static boolean answersAll(List<JsonNode> events) {
    long replies = events.stream().skip(1).filter(D01_SeveralServersTest::isByBot).count();
    assertThat(replies).isLessThanOrEqualTo(60);
    return replies == 60
        || events.stream()
            .anyMatch(event -> event.path("type").textValue().equals("handover-requested"));
  }

  private static boolean isByBot(JsonNode event) {
    return event.path("author").path("kind").asText().equals("bot");
  }

  private static Api stranger(int server) {
    return bank.stranger(servers.get(server));
  }

  private static void awaitJoined(ServerProcess server, int count) {
    await("the servers to join")
        .atMost(Duration.ofMinutes(3))
        .until(() ->
            bank.stranger(server)
                .page("/metrics")
                .body()
                .contains("okienko_servers_joined " + count + ".0"));
  }
}
