package io.okienko.channels.live;

import io.okienko.channels.http.Calls;
import io.okienko.channels.http.ClientAddress;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Turns HTTP requests into sockets. Who may come in is for the routes before it to say. */
public final class SocketDoor {
  private final Calls calls;
  private final Timing timing;
  private final Connections connections;
  private final ClientAddress addresses;
  private final Consumer<RoutingContext> opened;

  /**
   * @param opened told of every call that became a socket
   */
  public SocketDoor(
      Calls calls,
      Timing timing,
      Connections connections,
      ClientAddress addresses,
      Consumer<RoutingContext> opened) {
    this.calls = calls;
    this.timing = timing;
    this.connections = connections;
    this.addresses = addresses;
    this.opened = opened;
  }

  /**
   * Opens a socket. Call on the event loop.
   *
   * @throws Problem 426 when the caller does not ask for a socket, 429 when too often, 503 when
   *     there is no room
   */
  public void open(RoutingContext context, RateLimiter limiter, TextSocket.PartnerMaker maker) {
    if (!context.request().headers().contains(HttpHeaders.UPGRADE, "websocket", true)) {
      throw Problem.of(426, "upgrade-required", "This is a WebSocket: ask for an upgrade to one.")
          .withHeader("Upgrade", "websocket");
    }
    limiter.countAddress(addresses.of(context.request()));
    connections.requireDeskRoom();
    FrameChannel.upgrade(context.request())
        .onSuccess(channel -> {
          opened.accept(context);
          TextSocket.open(channel, calls, timing.slowReader(), connections, maker);
        })
        .onFailure(context::fail);
  }
}
