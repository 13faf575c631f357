package io.okienko.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A WebSocket at its client's end. */
final class LiveSocket implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  /** What a line is said to be closed with on which no closing frame came. */
  private static final int ABNORMAL = 1006;

  /** Frames that are told when one does not come. */
  private static final int MOST_TOLD = 5;

  /** Stands among the frames for a line that was cut. */
  private static final String LOST = "";

  private final BlockingQueue<String> arrived;
  private final WebSocket socket;
  private final List<JsonNode> received = new ArrayList<>();

  private LiveSocket(WebSocket socket, BlockingQueue<String> arrived) {
    this.socket = socket;
    this.arrived = arrived;
  }

  static LiveSocket open(HttpClient http, URI address) {
    var arrived = new LinkedBlockingQueue<String>();
    WebSocket socket = http.newWebSocketBuilder().buildAsync(address, new Frames(arrived)).join();
    return new LiveSocket(socket, arrived);
  }

  /** The line is gone: a server that was killed says nothing more. */
  static final class LostException extends RuntimeException {
    LostException(@Nullable Throwable cause) {
      super("the line is gone", cause);
    }
  }

  private record Frames(BlockingQueue<String> arrived, StringBuilder unfinished)
      implements WebSocket.Listener {
    Frames(BlockingQueue<String> arrived) {
      this(arrived, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      unfinished.append(part);
      if (last) {
        arrived.add(unfinished.toString());
        unfinished.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, part, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      arrived.add(
          status == ABNORMAL ? LOST : "{\"type\":\"socket-closed\",\"status\":" + status + "}");
      return WebSocket.Listener.super.onClose(socket, status, reason);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      arrived.add(LOST);
    }
  }

  void send(Map<String, ?> frame) throws JsonProcessingException {
    String text = Api.MAPPER.writeValueAsString(frame);
    try {
      socket.sendText(text, true).join();
    } catch (CompletionException e) {
      throw new LostException(e);
    }
  }

  /** The next frame of this type; those before it are kept in {@link #received()} only. */
  JsonNode await(String type) throws JsonProcessingException, InterruptedException {
    return await(type, _ -> true);
  }

  JsonNode await(String type, Predicate<JsonNode> fits)
      throws JsonProcessingException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      String text = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (text == null) {
        throw new AssertionError("no frame of the type " + type + " came, but last " + last());
      }
      if (text.equals(LOST)) {
        throw new LostException(null);
      }
      JsonNode frame = Api.MAPPER.readTree(text);
      received.add(frame);
      if (frame.path("type").textValue().equals(type) && fits.test(frame)) {
        return frame;
      }
    }
  }

  private List<JsonNode> last() {
    return received.subList(Math.max(0, received.size() - MOST_TOLD), received.size());
  }

  /** The conversation's event of this seq. */
  JsonNode awaitEvent(long seq) throws JsonProcessingException, InterruptedException {
    return await("event", frame -> frame.path("event").path("seq").longValue() == seq)
        .path("event");
  }

  /** All frames so far that were looked at. */
  List<JsonNode> received() {
    return received;
  }

  /** Cuts the line, as a tunnel does: no closing frame. */
  void cut() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
