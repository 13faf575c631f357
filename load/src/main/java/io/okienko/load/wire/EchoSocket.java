package io.okienko.load.wire;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import org.jspecify.annotations.Nullable;

/** A socket on which one text frame at a time goes there and comes back. */
public final class EchoSocket {
  private final WebSocket socket;
  private @Nullable Promise<String> expected;

  private EchoSocket(WebSocket socket) {
    this.socket = socket;
    socket.textMessageHandler(this::returned);
  }

  public static Future<EchoSocket> open(Wire wire, ServerAddress address) {
    return Sockets.open(new HttpApi(wire, address), "/").map(EchoSocket::new);
  }

  public Future<String> roundTrip(String frame) {
    Promise<String> back = Promise.promise();
    expected = back;
    socket.writeTextMessage(frame);
    return back.future();
  }

  private void returned(String frame) {
    Promise<String> waiting = expected;
    expected = null;
    if (waiting != null) {
      waiting.complete(frame);
    }
  }

  public Future<Void> close() {
    return socket.close();
  }
}
