package io.okienko.load.scenario;

import io.okienko.load.wire.ServerAddress;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;

/**
 * What everything is compared with: a bare Vert.x server that sends each frame back as it came, on
 * as many event loops as there are processors.
 */
final class EchoServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int SHARED_FREE_PORT = -1;

  private final Vertx vertx;
  private final int port;

  EchoServer() {
    int loops = Runtime.getRuntime().availableProcessors();
    this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
    HttpServer server = listen();
    for (int i = 1; i < loops; i++) {
      listen();
    }
    this.port = server.actualPort();
  }

  private HttpServer listen() {
    return vertx
        .createHttpServer()
        .webSocketHandler(EchoServer::echo)
        .listen(SHARED_FREE_PORT, HOST)
        .await();
  }

  private static void echo(ServerWebSocket socket) {
    socket.textMessageHandler(socket::writeTextMessage);
  }

  ServerAddress address() {
    return new ServerAddress(false, HOST, port);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
