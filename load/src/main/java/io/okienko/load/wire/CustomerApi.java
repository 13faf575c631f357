package io.okienko.load.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.load.conversation.Entry;
import io.okienko.load.wire.HttpApi.Call;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** What a customer's window calls. Call on an event loop. */
public final class CustomerApi {
  private final HttpApi api;

  public CustomerApi(Wire wire, ServerAddress address) {
    this.api = new HttpApi(wire, address);
  }

  /**
   * Opens a conversation.
   *
   * @param language a tag such as {@code pl}
   */
  public Future<Opened> open(String language) {
    var body = Json.object().put("language", language).put("channel", "web");
    return api.call(Call.post("/conversations", "", body))
        .map(json -> new Opened(json.path("conversationId").asText(), json.path("token").asText()));
  }

  /** Opens a line to a conversation, on which everything after a seq is heard. */
  public Future<CustomerLine> connect(
      Transport transport, Opened conversation, long after, CustomerLine.Listener listener) {
    return switch (transport) {
      case SOCKET -> CustomerSocket.open(api, conversation, after, listener);
      case STREAM -> CustomerStream.open(api, this, conversation, after, listener);
      case POLL -> CustomerPoll.open(this, conversation, after, listener);
    };
  }

  /** Sends a message by a call of its own; completes with its seq. */
  Future<Long> say(Opened conversation, String clientMessageId, String text) {
    var body = Json.object().put("clientMessageId", clientMessageId).put("text", text);
    return api.call(Call.post(conversation.path() + "/messages", conversation.token(), body))
        .map(json -> json.path("seq").asLong());
  }

  public Future<Void> askForPerson(Opened conversation) {
    return api.call(
            Call.post(conversation.path() + "/handover", conversation.token(), Json.object()))
        .mapEmpty();
  }

  public Future<Void> rate(Opened conversation, int score) {
    var body = Json.object().put("score", score);
    return api.call(Call.post(conversation.path() + "/rating", conversation.token(), body))
        .mapEmpty();
  }

  public Future<Void> close(Opened conversation) {
    return api.call(Call.post(conversation.path() + "/close", conversation.token(), Json.object()))
        .mapEmpty();
  }

  /** The whole log as it is now. */
  public Future<List<Entry>> log(Opened conversation) {
    return log(conversation, new ArrayList<>(), 0);
  }

  private Future<List<Entry>> log(Opened conversation, List<Entry> before, long after) {
    return api.call(events(conversation, after, 0))
        .compose(page -> {
          before.addAll(Entries.of(page.path("events")));
          return page.path("more").asBoolean()
              ? log(conversation, before, page.path("last").asLong())
              : Future.succeededFuture(before);
        });
  }

  /** A page of events after a seq, for which the server may wait. */
  Future<JsonNode> poll(Opened conversation, long after, int waitSeconds) {
    return api.callPatiently(events(conversation, after, waitSeconds));
  }

  private static Call events(Opened conversation, long after, int waitSeconds) {
    return Call.get(
        conversation.path() + "/events?after=" + after + "&wait=" + waitSeconds,
        conversation.token());
  }
}
