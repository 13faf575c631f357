package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who opened the chat window, and their one conversation. */
final class Visitor {
  private static final int LONGEST_POLL_SECONDS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String id;
  private final Api api;
  private int messages;

  private Visitor(String id, Api api) {
    this.id = id;
    this.api = api;
  }

  static Visitor open(Api stranger, String language) throws IOException, InterruptedException {
    JsonNode opened =
        stranger
            .post("/conversations", Map.of("language", language, "channel", "web"))
            .expect(201)
            .json();
    return new Visitor(
        opened.path("conversationId").textValue(), stranger.as(opened.path("token").textValue()));
  }

  /** The same visitor, whose server has come back under another address. */
  Visitor at(Api stranger) {
    return new Visitor(id, stranger.as(api.token()));
  }

  String id() {
    return id;
  }

  String path(String call) {
    return "/conversations/" + id + "/" + call;
  }

  Api api() {
    return api;
  }

  /** Says something over HTTP; returns its seq. */
  long say(String text) throws IOException, InterruptedException {
    messages++;
    return send("m-" + messages, text).expect(201).json().path("seq").longValue();
  }

  Api.Reply send(String clientMessageId, String text) throws IOException, InterruptedException {
    return api.post(path("messages"), Map.of("clientMessageId", clientMessageId, "text", text));
  }

  Api.Reply call(String call, Map<String, ?> body) throws IOException, InterruptedException {
    return api.post(path(call), body);
  }

  /** Everything that the log holds for the customer. */
  List<JsonNode> events() throws IOException, InterruptedException {
    List<JsonNode> events = new ArrayList<>();
    List<JsonNode> page;
    do {
      page = eventsAfter(events.size(), 0);
      events.addAll(page);
    } while (!page.isEmpty());
    return events;
  }

  /** Waits for the event of this seq and returns it. */
  JsonNode awaitEvent(long seq) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> events;
    do {
      events = eventsAfter(seq - 1, LONGEST_POLL_SECONDS);
    } while (events.isEmpty() && System.nanoTime() < end);
    assertThat(events).as("event %s of %s", seq, id).isNotEmpty();
    return events.getFirst();
  }

  List<JsonNode> eventsAfter(long seq, int waitSeconds) throws IOException, InterruptedException {
    JsonNode answer =
        api.get(path("events") + "?after=" + seq + "&wait=" + waitSeconds).expect(200).json();
    List<JsonNode> events = new ArrayList<>();
    answer.path("events").forEach(events::add);
    for (JsonNode event : events) {
      seq++;
      assertThat(event.path("seq").longValue()).as("no gap in the log of %s", id).isEqualTo(seq);
    }
    return events;
  }

  /** Opens the socket and says hello. */
  LiveSocket socketAfter(long seq) throws IOException, InterruptedException {
    LiveSocket socket = api.socket(path("socket"));
    socket.send(Map.of("type", "hello", "token", api.token(), "after", seq));
    socket.await("ready");
    return socket;
  }

  String transcript(String mediaType) throws IOException, InterruptedException {
    Api.Reply reply = api.get(path("transcript"), "Accept", mediaType).expect(200);
    assertThat(reply.header("Content-Type")).startsWith(mediaType);
    return reply.body();
  }
}
