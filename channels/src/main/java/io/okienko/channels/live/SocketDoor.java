package io.okienko.channels.live;

import io.netty.channel.Channel;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.ClientAddress;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.RateLimiter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Turns HTTP requests into sockets. Who may come in is for the routes before it to say. */
public final class SocketDoor {
  private final Vertx vertx;
  private final Calls calls;
  private final Timing timing;
  private final Connections connections;
  private final ClientAddress addresses;
  private final Consumer<RoutingContext> opened;

  /**
   * @param opened told of every call that became a socket
   */
  public SocketDoor(
      Vertx vertx,
      Calls calls,
      Timing timing,
      Connections connections,
      ClientAddress addresses,
      Consumer<RoutingContext> opened) {
    this.vertx = vertx;
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
    Runnable hangUp = hangUp(context.request().connection());
    context
        .request()
        .toWebSocket()
        .onSuccess(socket -> {
          opened.accept(context);
          TextSocket.open(socket, hangUp, vertx, calls, timing, connections, maker);
        })
        .onFailure(context::fail);
  }

  /**
   * Vert.x closes a socket when its closing frame has left, which it never does when the peer reads
   * nothing; this closes what is below.
   */
  private static Runnable hangUp(HttpConnection connection) {
    Channel channel = ((ConnectionBase) connection).channel();
    return () -> channel.unsafe().close(channel.voidPromise());
  }
}
