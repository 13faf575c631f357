package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visitors write a few hundred messages, half of them over HTTP and half over sockets; in the
 * middle of it the server is killed with SIGKILL. After the restart every acknowledged message is
 * there once, at the place that was acknowledged, sending all of them again changes nothing, and
 * what the bot still owed is dealt with.
 */
final class C01_KilledInTheMiddleOfSendsTest {
  private static final int VISITORS = 8;
  private static final int MESSAGES_OF_EACH = 50;

  /** One for all repetitions: the sample bank is brought in once. */
  @TempDir private static Path data;

  /** A visitor and the places of the messages that were acknowledged. */
  private record Sender(Visitor visitor, boolean bySocket, Map<Integer, Long> acknowledged) {
    /** The same conversation, once its server runs elsewhere. */
    Sender at(Api stranger) {
      return new Sender(visitor.at(stranger), bySocket, acknowledged);
    }
  }

  /** Whoever receives the last acknowledgement that was waited for kills the server at once. */
  private record Countdown(AtomicInteger missing, ServerProcess server) {
    void acknowledged() {
      if (missing.decrementAndGet() == 0) {
        server.kill();
      }
    }
  }

  @RepeatedTest(3)
  void acknowledged_messages_survive(RepetitionInfo repetition) throws Exception {
    int enough = VISITORS * MESSAGES_OF_EACH * repetition.getCurrentRepetition() / 5;
    List<Sender> senders = sendUntilKilled(enough);
    long acknowledged = senders.stream().mapToLong(sender -> sender.acknowledged().size()).sum();
    assertThat(acknowledged).isBetween((long) enough, VISITORS * MESSAGES_OF_EACH - 1L);

    try (var server = ServerProcess.startDemo(data);
        var http = HttpClient.newHttpClient()) {
      Api stranger = Api.of(http, server.address("/"));
      for (Sender before : senders) {
        Sender sender = before.at(stranger);
        assertEverythingAcknowledgedIsThereOnce(sender);
        awaitBotOwesNothing(sender.visitor());
        sendAllAgain(sender);
        assertEveryMessageIsThereOnce(sender.visitor());
        awaitBotOwesNothing(sender.visitor());
      }
    }
  }

  private List<Sender> sendUntilKilled(int enough) throws Exception {
    try (var server = ServerProcess.startDemo(data);
        var http = HttpClient.newHttpClient();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Sender> senders = open(Api.of(http, server.address("/")));
      var countdown = new Countdown(new AtomicInteger(enough), server);
      List<Future<?>> sending =
          senders.stream().<Future<?>>map(sender -> start(threads, sender, countdown)).toList();
      for (Future<?> sender : sending) {
        sender.get();
      }
      return senders;
    }
  }

  private static List<Sender> open(Api stranger) throws Exception {
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      Visitor visitor = Visitor.open(stranger, "en");
      senders.add(new Sender(visitor, i % 2 == 0, new ConcurrentHashMap<>()));
    }
    return senders;
  }

  private static Future<?> start(ExecutorService threads, Sender sender, Countdown countdown) {
    return threads.submit(() -> {
      if (sender.bySocket()) {
        sendBySocket(sender, countdown);
      } else {
        sendByHttp(sender, countdown);
      }
      return null;
    });
  }

  /**
   * Sends one message after the other and notes what was acknowledged, until nobody answers any
   * more. Whether the last one was stored is then unknown, so it does not count as acknowledged.
   */
  private static void sendByHttp(Sender sender, Countdown countdown) throws InterruptedException {
    try {
      for (int i = 0; i < MESSAGES_OF_EACH; i++) {
        Api.Reply reply = sender.visitor().send(messageId(i), text(i)).expect(201);
        sender.acknowledged().put(i, reply.json().path("seq").longValue());
        countdown.acknowledged();
      }
    } catch (IOException _) {
      // the server was killed
    }
  }

  /** The same with frames. */
  private static void sendBySocket(Sender sender, Countdown countdown) throws Exception {
    try (LiveSocket socket = sender.visitor().socketAfter(1)) {
      for (int i = 0; i < MESSAGES_OF_EACH; i++) {
        socket.send(Map.of("type", "message", "clientMessageId", messageId(i), "text", text(i)));
        JsonNode accepted = socket.await("accepted");
        assertThat(accepted.path("clientMessageId").textValue()).isEqualTo(messageId(i));
        sender.acknowledged().put(i, accepted.path("seq").longValue());
        countdown.acknowledged();
      }
    } catch (LiveSocket.LostException _) {
      // the server was killed
    }
  }

  private static String messageId(int i) {
    return "m-" + i;
  }

  private static String text(int i) {
    return "Message number " + i;
  }

  private static void assertEverythingAcknowledgedIsThereOnce(Sender sender) throws Exception {
    List<JsonNode> events = sender.visitor().events();
    sender
        .acknowledged()
        .forEach((i, seq) ->
            assertThat(events)
                .filteredOn(event -> event.path("clientMessageId").asText().equals(messageId(i)))
                .as("acknowledged message %s", i)
                .singleElement()
                .satisfies(event -> assertThat(event.path("seq").longValue()).isEqualTo(seq)));
  }

  /** Each message of the customer has its reply, unless a person was asked to take over. */
  private static void awaitBotOwesNothing(Visitor visitor) {
    Awaitility.await("the bot's replies in " + visitor.id())
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> botOwesNothing(visitor.events()));
  }

  private static boolean botOwesNothing(List<JsonNode> events) {
    long replies = events.stream().skip(1).filter(event -> isBy(event, "bot")).count();
    long messages = events.stream().filter(event -> isBy(event, "customer")).count();
    assertThat(replies).as("nothing is answered twice").isLessThanOrEqualTo(messages);
    return replies == messages
        || events.stream()
            .anyMatch(event -> event.path("type").textValue().equals("handover-requested"));
  }

  private static boolean isBy(JsonNode event, String kind) {
    return event.path("author").path("kind").asText().equals(kind);
  }

  private static void sendAllAgain(Sender sender) throws Exception {
    for (int i = 0; i < MESSAGES_OF_EACH; i++) {
      Api.Reply reply = sender.visitor().send(messageId(i), text(i));
      Long before = sender.acknowledged().get(i);
      if (before == null) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
      } else {
        assertThat(reply.expect(200).json().path("seq").longValue())
            .as("the place of message %s stays", i)
            .isEqualTo(before);
      }
    }
  }

  private static void assertEveryMessageIsThereOnce(Visitor visitor) throws Exception {
    assertThat(visitor.events())
        .filteredOn(event -> isBy(event, "customer"))
        .extracting(event -> event.path("clientMessageId").textValue())
        .as("all messages, in the order in which they were written")
        .containsExactlyElementsOf(
            IntStream.range(0, MESSAGES_OF_EACH).mapToObj(i -> messageId(i)).toList());
  }
}
