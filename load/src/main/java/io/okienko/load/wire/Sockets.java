package io.okienko.load.wire;

import io.vertx.core.Future;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;

/** Opens WebSockets, and comes back as often as the server asks to. */
final class Sockets {
  private Sockets() {}

  /** Opens one on the caller's event loop. */
  static Future<WebSocket> open(HttpApi api, String path) {
    ServerAddress address = api.address();
    var options =
        new WebSocketConnectOptions()
            .setSsl(address.tls())
            .setHost(address.host())
            .setPort(address.port())
            .setURI(path);
    return api.patiently(
        () ->
            api.wire()
                .sockets()
                .connect(options)
                .recover(failure -> Future.failedFuture(refusal(path, failure))),
        1);
  }

  private static Throwable refusal(String path, Throwable failure) {
    return failure instanceof UpgradeRejectedException rejected
        ? HttpApi.refusal(
            "the socket " + path,
            rejected.getStatus(),
            rejected.getHeaders().get("Retry-After"),
            rejected.getBody())
        : failure;
  }
}
