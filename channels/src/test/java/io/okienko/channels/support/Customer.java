package io.okienko.channels.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A customer with a conversation. */
public record Customer(ApiClient anybody, String id, String token) {
  private static final String BASE = "/api/v1/conversations/";

  public String path(String rest) {
    return BASE + id + rest;
  }

  public ApiClient client() {
    return anybody.bearing(token);
  }

  /** Sends a message and gives its seq. */
  public long say(String text) {
    String name = UUID.randomUUID().toString();
    return send(name, text).is(201).json().path("seq").asLong();
  }

  public Heard send(String name, String text) {
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("clientMessageId", name)
            .put("text", text)
            .toString();
    return client().post(path("/messages"), json);
  }

  /** All events after a seq, page by page. */
  public List<JsonNode> events(long after) {
    var events = new ArrayList<JsonNode>();
    JsonNode page;
    long last = after;
    do {
      page = client().get(path("/events?after=" + last)).is(200).json();
      page.path("events").forEach(events::add);
      last = page.path("last").asLong();
    } while (page.has("more"));
    return events;
  }

  /** Waits until the log has an event of this type after that seq. */
  public JsonNode await(String type, long after) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                events(after).stream()
                    .filter(event -> event.path("type").asText().equals(type))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  public long askForPerson() {
    return client().post(path("/handover")).is(201).json().path("seq").asLong();
  }
}
