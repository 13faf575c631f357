package io.okienko.load.wire;

import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The event loops and connections of all virtual people. Each of them lives on one {@link Context}
 * and does everything there, so that none needs a lock.
 */
public final class Wire implements AutoCloseable {
  /** Calls that are under way at once; the others wait their turn. */
  private static final int MOST_CALLS = 256;

  private static final int MOST_STREAMS = 20_000;
  private static final int MOST_SOCKETS = 100_000;
  private static final int MOST_FRAME_BYTES = 4 * 1024 * 1024;

  private final Vertx vertx;
  private final List<Context> loops = new CopyOnWriteArrayList<>();
  private final HttpClient calls;
  private final HttpClient streams;
  private final WebSocketClient sockets;
  private final Waits waits;

  /**
   * @param waits told whenever the server asks for patience
   */
  public Wire(Waits waits) {
    this.waits = waits;
    int threads = Runtime.getRuntime().availableProcessors();
    this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(threads));
    vertx.deployVerticle(this::newLoop, new DeploymentOptions().setInstances(threads)).await();
    this.calls = client(MOST_CALLS);
    this.streams = client(MOST_STREAMS);
    this.sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxConnections(MOST_SOCKETS)
                .setMaxFrameSize(MOST_FRAME_BYTES)
                .setMaxMessageSize(MOST_FRAME_BYTES));
  }

  private Deployable newLoop() {
    return context -> {
      loops.add(context);
      return Future.succeededFuture();
    };
  }

  private HttpClient client(int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
  }

  /** The loop of the virtual person of a number. */
  public Context loop(int number) {
    return loops.get(number % loops.size());
  }

  /** Completes after a while, on the caller's loop. */
  public Future<Void> later(Duration delay) {
    return vertx.timer(Math.max(1, delay.toMillis()), TimeUnit.MILLISECONDS).mapEmpty();
  }

  Vertx vertx() {
    return vertx;
  }

  HttpClient calls() {
    return calls;
  }

  /** For answers that take long or never end, which must not keep other calls waiting. */
  HttpClient streams() {
    return streams;
  }

  WebSocketClient sockets() {
    return sockets;
  }

  Waits waits() {
    return waits;
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
