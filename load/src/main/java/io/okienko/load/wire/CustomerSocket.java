package io.okienko.load.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.HashMap;
import java.util.Map;

/** A customer's WebSocket. */
final class CustomerSocket implements CustomerLine {
  private final WebSocket socket;
  private final Listener listener;
  private final Promise<CustomerLine> ready = Promise.promise();
  private final Map<String, Promise<Long>> sent = new HashMap<>();
  private boolean dropped;

  private CustomerSocket(WebSocket socket, Listener listener) {
    this.socket = socket;
    this.listener = listener;
  }

  /** Opens it; completes when the server is ready. */
  static Future<CustomerLine> open(
      HttpApi api, Opened conversation, long after, Listener listener) {
    return Sockets.open(api, HttpApi.BASE + conversation.path() + "/socket")
        .compose(socket -> new CustomerSocket(socket, listener).greet(conversation, after));
  }

  private Future<CustomerLine> greet(Opened conversation, long after) {
    socket.textMessageHandler(text -> frame(Json.read(text)));
    socket.closeHandler(_ -> ended());
    socket.exceptionHandler(_ -> {}); // the close handler follows
    var hello = Json.object().put("type", "hello").put("token", conversation.token());
    socket.writeTextMessage(Json.write(hello.put("after", after)));
    return ready.future();
  }

  private void frame(JsonNode frame) {
    if (dropped) {
      return;
    }
    switch (frame.path("type").asText()) {
      case "ready" -> ready.tryComplete(this);
      case "event" -> listener.entry(Entries.entry(frame.path("event")));
      case "accepted" -> accepted(frame);
      case "error" -> refused(frame);
      default -> {
        // typing, read marks and places in the queue are for the eye
      }
    }
  }

  private void accepted(JsonNode frame) {
    Promise<Long> waiting = sent.remove(frame.path("clientMessageId").asText());
    if (waiting != null) {
      waiting.complete(frame.path("seq").asLong());
    }
  }

  private void refused(JsonNode frame) {
    var why = new RefusedException(0, frame.path("code").asText(), "a frame");
    Promise<Long> waiting = sent.remove(frame.path("clientMessageId").asText());
    if (waiting != null) {
      waiting.fail(why);
    } else {
      ready.tryFail(why);
    }
  }

  private void ended() {
    var why = new LineLostException("a customer's socket");
    ready.tryFail(why);
    sent.values().forEach(waiting -> waiting.tryFail(why));
    sent.clear();
    if (!dropped) {
      listener.lost(why);
    }
  }

  @Override
  public Future<Long> say(String clientMessageId, String text) {
    Promise<Long> accepted = Promise.promise();
    sent.put(clientMessageId, accepted);
    var frame = Json.object().put("type", "message").put("clientMessageId", clientMessageId);
    socket
        .writeTextMessage(Json.write(frame.put("text", text)))
        .onFailure(why -> {
          sent.remove(clientMessageId);
          accepted.tryFail(why);
        });
    return accepted.future();
  }

  @Override
  public void drop() {
    dropped = true;
    socket.close();
  }
}
