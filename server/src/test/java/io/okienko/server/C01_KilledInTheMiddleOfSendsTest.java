package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visitors write a few hundred messages; in the middle of it the server is killed with SIGKILL.
 * After the restart every acknowledged message is there once, at the place that was acknowledged,
 * and sending all of them again changes nothing.
 */
final class C01_KilledInTheMiddleOfSendsTest {
  private static final int VISITORS = 8;
  private static final int MESSAGES_OF_EACH = 50;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path data;

  private record Visitor(String conversation, String token, Map<String, Long> acknowledged) {}

  @RepeatedTest(3)
  void acknowledged_messages_survive(RepetitionInfo repetition) throws Exception {
    List<Visitor> visitors;
    try (var server = ServerProcess.startDemo(data);
        var http = HttpClient.newHttpClient()) {
      visitors = open(server, http);
      var enough =
          new AtomicInteger(VISITORS * MESSAGES_OF_EACH * repetition.getCurrentRepetition() / 5);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> senders = new ArrayList<>();
        visitors.forEach(visitor ->
            senders.add(threads.submit(() -> sendUntilCut(server, http, visitor, enough))));
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(2))
            .until(() -> enough.get() <= 0);
        server.kill();
        for (Future<?> sender : senders) {
          sender.get();
        }
      }
    }
    long acknowledged = visitors.stream().mapToLong(visitor -> visitor.acknowledged().size()).sum();
    assertThat(acknowledged).isBetween(1L, VISITORS * MESSAGES_OF_EACH - 1L);

    try (var server = ServerProcess.startDemo(data);
        var http = HttpClient.newHttpClient()) {
      for (Visitor visitor : visitors) {
        assertEverythingAcknowledgedIsThereOnce(server, http, visitor);
        sendAllAgain(server, http, visitor);
        assertEveryMessageIsThereOnce(server, http, visitor);
      }
    }
  }

  private static List<Visitor> open(ServerProcess server, HttpClient http) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      JsonNode opened =
          post(server, http, "/api/v1/conversations", null, "{\"language\":\"en\"}", 201);
      visitors.add(
          new Visitor(
              opened.path("conversationId").textValue(),
              opened.path("token").textValue(),
              new ConcurrentHashMap<>()));
    }
    return visitors;
  }

  /**
   * Sends one message after the other and notes what was acknowledged, until nobody answers any
   * more.
   */
  private static void sendUntilCut(
      ServerProcess server, HttpClient http, Visitor visitor, AtomicInteger enough) {
    try {
      for (int i = 0; i < MESSAGES_OF_EACH; i++) {
        long seq = send(server, http, visitor, i, 201);
        visitor.acknowledged().put(messageId(i), seq);
        enough.decrementAndGet();
      }
    } catch (IOException _) {
      // the server was killed; whether this message was stored is unknown, so it does not count as
      // acknowledged
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sendAllAgain(ServerProcess server, HttpClient http, Visitor visitor)
      throws Exception {
    for (int i = 0; i < MESSAGES_OF_EACH; i++) {
      Long before = visitor.acknowledged().get(messageId(i));
      long seq = send(server, http, visitor, i, before == null ? 0 : 200);
      if (before != null) {
        assertThat(seq).as("the place of %s stays", messageId(i)).isEqualTo(before);
      }
    }
  }

  private static long send(
      ServerProcess server, HttpClient http, Visitor visitor, int i, int status)
      throws IOException, InterruptedException {
    String path = "/api/v1/conversations/" + visitor.conversation() + "/messages";
    String body =
        "{\"clientMessageId\":\"" + messageId(i) + "\",\"text\":\"Message number " + i + "\"}";
    return post(server, http, path, visitor.token(), body, status).path("seq").longValue();
  }

  private static String messageId(int i) {
    return "m-" + i;
  }

  private static void assertEverythingAcknowledgedIsThereOnce(
      ServerProcess server, HttpClient http, Visitor visitor) throws Exception {
    List<JsonNode> events = events(server, http, visitor);
    assertNoGaps(events);
    visitor
        .acknowledged()
        .forEach((id, seq) ->
            assertThat(
                    events.stream()
                        .filter(event -> id.equals(event.path("clientMessageId").textValue())))
                .as("acknowledged message %s", id)
                .singleElement()
                .satisfies(event -> assertThat(event.path("seq").longValue()).isEqualTo(seq)));
  }

  private static void assertEveryMessageIsThereOnce(
      ServerProcess server, HttpClient http, Visitor visitor) throws Exception {
    List<JsonNode> events = events(server, http, visitor);
    assertNoGaps(events);
    assertThat(
            events.stream()
                .filter(event -> event.path("author").path("kind").asText().equals("customer"))
                .map(event -> event.path("clientMessageId").textValue()))
        .as("all messages, in the order in which they were written")
        .containsExactlyElementsOf(
            IntStream.range(0, MESSAGES_OF_EACH).mapToObj(i -> messageId(i)).toList());
  }

  private static void assertNoGaps(List<JsonNode> events) {
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).path("seq").longValue()).isEqualTo(i + 1L);
    }
  }

  private static List<JsonNode> events(ServerProcess server, HttpClient http, Visitor visitor)
      throws Exception {
    var request =
        HttpRequest.newBuilder(
                server.address(
                    "/api/v1/conversations/" + visitor.conversation() + "/events?after=0"))
            .header("Authorization", "Bearer " + visitor.token())
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    List<JsonNode> events = new ArrayList<>();
    MAPPER.readTree(response.body()).path("events").forEach(events::add);
    return events;
  }

  /**
   * @param status what is expected, 0 for 200 or 201
   */
  private static JsonNode post(
      ServerProcess server, HttpClient http, String path, String token, String body, int status)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.address(path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (status == 0) {
      assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
    } else {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }
    return MAPPER.readTree(response.body());
  }
}
