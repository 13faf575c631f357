package io.okienko.load.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.load.conversation.Entry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An agent's WebSocket. */
public final class DeskSocket {
  /** So begin the frames that show the queue, of which most desks here need to know nothing. */
  private static final String QUEUE = "{\"type\":\"queue\"";

  private final WebSocket socket;
  private final Listener listener;
  private final Promise<DeskSocket> ready = Promise.promise();
  private boolean dropped;

  /** Hears what comes over the socket. */
  public interface Listener {
    /** The next entry of a conversation that the agent has. */
    void entry(String conversationId, Entry entry);

    /**
     * The queue has changed.
     *
     * @param waiting the conversations in it, read from the frame only when asked
     */
    void queue(Supplier<List<String>> waiting);

    /** The server ended the socket, or it broke. */
    void lost(Throwable why);
  }

  private DeskSocket(WebSocket socket, Listener listener) {
    this.socket = socket;
    this.listener = listener;
  }

  static Future<DeskSocket> open(HttpApi api, String token, Listener listener) {
    return Sockets.open(api, HttpApi.BASE + "/desk/socket")
        .compose(socket -> new DeskSocket(socket, listener).greet(token));
  }

  private Future<DeskSocket> greet(String token) {
    socket.textMessageHandler(this::frame);
    socket.closeHandler(_ -> ended());
    socket.exceptionHandler(_ -> {}); // the close handler follows
    socket.writeTextMessage(Json.write(Json.object().put("type", "hello").put("token", token)));
    return ready.future();
  }

  private void frame(String text) {
    if (dropped) {
      return;
    }
    if (text.startsWith(QUEUE)) {
      listener.queue(() -> waiting(Json.read(text)));
      return;
    }
    JsonNode frame = Json.read(text);
    switch (frame.path("type").asText()) {
      case "ready" -> {
        ready.tryComplete(this);
        listener.queue(() -> waiting(frame));
      }
      case "queue" -> listener.queue(() -> waiting(frame));
      case "event" ->
          listener.entry(frame.path("conversationId").asText(), Entries.entry(frame.path("event")));
      case "error" ->
          ready.tryFail(new RefusedException(0, frame.path("code").asText(), "a desk's frame"));
      default -> {
        // typing and notes are for the eye
      }
    }
  }

  private static List<String> waiting(JsonNode frame) {
    List<String> conversations = new ArrayList<>();
    frame.path("waiting").forEach(row -> conversations.add(row.path("conversationId").asText()));
    return conversations;
  }

  private void ended() {
    var why = new LineLostException("a desk's socket");
    ready.tryFail(why);
    if (!dropped) {
      listener.lost(why);
    }
  }

  public void drop() {
    dropped = true;
    socket.close();
  }
}
