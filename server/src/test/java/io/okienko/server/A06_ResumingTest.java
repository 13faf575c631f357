package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One numbered log: whoever was away, and by whatever way one looks, sees the same. */
final class A06_ResumingTest {
  @RegisterExtension static final DemoBank BANK = new DemoBank();

  @Test
  void who_was_cut_off_goes_on_after_what_was_seen_last() throws Exception {
    Visitor visitor = BANK.visitor("en");
    try (LiveSocket socket = visitor.socketAfter(0)) {
      socket.awaitEvent(1);
      socket.send(
          Map.of("type", "message", "clientMessageId", "a", "text", "How do I block my card?"));
      assertThat(socket.await("accepted").path("seq").longValue()).isEqualTo(2);
      socket.awaitEvent(3);
      socket.cut();
    }
    visitor.say("How can I change the PIN of my card?");
    visitor.awaitEvent(5);

    try (LiveSocket again = visitor.socketAfter(3)) {
      assertThat(again.awaitEvent(4).path("text").textValue()).contains("PIN");
      assertThat(again.awaitEvent(5).path("articleId").textValue()).isEqualTo("change-pin.en");
      assertThat(seqs(again)).containsExactly(4L, 5L);
    }
  }

  @Test
  void a_message_that_was_not_acknowledged_is_sent_again_and_counts_once() throws Exception {
    Visitor visitor = BANK.visitor("en");
    var message = Map.of("type", "message", "clientMessageId", "once", "text", "Hello");
    try (LiveSocket socket = visitor.socketAfter(1)) {
      socket.send(message);
      socket.await("accepted");
      socket.cut();
    }
    try (LiveSocket socket = visitor.socketAfter(1)) {
      socket.send(message);
      assertThat(socket.await("accepted").path("seq").longValue()).isEqualTo(2);
    }
    assertThat(visitor.send("once", "Hello").expect(200).json().path("seq").longValue())
        .isEqualTo(2);
    visitor.send("once", "Good bye").expectProblem(409, "client-message-id-reused");
    visitor.awaitEvent(3);
    assertThat(visitor.events()).hasSize(3);
  }

  @Test
  void on_another_device_the_conversation_is_the_same() throws Exception {
    Visitor visitor = BANK.visitor("en");
    try (LiveSocket phone = visitor.socketAfter(0);
        LiveSocket laptop = visitor.socketAfter(0)) {
      phone.send(
          Map.of("type", "message", "clientMessageId", "p", "text", "How do I block my card?"));
      laptop.awaitEvent(3);
      laptop.send(Map.of("type", "message", "clientMessageId", "l", "text", "Thank you!"));
      JsonNode onPhone = phone.awaitEvent(5);
      JsonNode onLaptop = laptop.awaitEvent(5);

      assertThat(onPhone).isEqualTo(onLaptop);
      assertThat(events(phone)).isEqualTo(events(laptop)).isEqualTo(visitor.events());
    }
  }

  @Test
  void polling_and_streaming_and_the_socket_tell_the_same() throws Exception {
    Visitor visitor = BANK.visitor("en");
    try (LiveSocket socket = visitor.socketAfter(1);
        EventStreamReader stream = EventStreamReader.open(visitor, 1);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<JsonNode>> poll = threads.submit(() -> visitor.eventsAfter(1, 20));
      visitor.say("How do I block my card?");
      visitor.awaitEvent(3);
      socket.awaitEvent(3);

      List<JsonNode> log = visitor.eventsAfter(1, 0);
      assertThat(log).hasSize(2);
      assertThat(poll.get().getFirst()).isEqualTo(log.getFirst());
      assertThat(events(socket)).isEqualTo(log);
      assertThat(events(stream.readTo(3))).isEqualTo(log);
    }
  }

  @Test
  void a_conversation_is_nobody_elses() throws Exception {
    Visitor visitor = BANK.visitor("en");
    Visitor other = BANK.visitor("en");
    other.api().get(visitor.path("events")).expectProblem(404, "not-found");
    BANK.stranger().get(visitor.path("events")).expectProblem(401, "no-token");
    BANK.stranger().as("made-up").get(visitor.path("events")).expectProblem(401, "wrong-token");
    try (LiveSocket socket = other.api().socket(visitor.path("socket"))) {
      socket.send(Map.of("type", "hello", "token", other.api().token(), "after", 0));
      assertThat(socket.await("error").path("code").textValue()).isEqualTo("wrong-token");
      assertThat(socket.await("socket-closed").path("status").intValue()).isEqualTo(4401);
    }
  }

  private static List<Long> seqs(LiveSocket socket) {
    return events(socket).stream().map(event -> event.path("seq").longValue()).toList();
  }

  private static List<JsonNode> events(LiveSocket socket) {
    return socket.received().stream()
        .filter(frame -> frame.path("type").textValue().equals("event"))
        .map(frame -> frame.path("event"))
        .toList();
  }

  /** What the lines of a stream say that have a number, and so belong to the log. */
  private static List<JsonNode> events(List<String> lines) throws Exception {
    List<JsonNode> events = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).startsWith("id: ")) {
        events.add(Api.MAPPER.readTree(lines.get(i).substring("data: ".length())));
      }
    }
    return events;
  }
}
