package io.okienko.channels.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okienko.channels.http.Calls;
import io.okienko.channels.http.ClientAddress;
import io.okienko.channels.http.Networks;
import io.okienko.channels.http.ProblemTable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds up what a socket does behind its frames, with real sockets before it. */
class TextSocketTest {
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MORE_THAN_MAY_WAIT = 400;

  private final Vertx vertx = Vertx.vertx();
  private final Calls calls =
      new Calls(new ProblemTable.Builder().build(), new ClientAddress(Networks.NONE));
  private final Connections connections = new Connections(10);
  private final List<Integer> heard = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    await(vertx.close());
    calls.close(Duration.ofSeconds(1));
  }

  @Test
  void aPeerThatIsMadeToWaitIsNotTakenForDead() {
    HttpServer server =
        await(vertx.createHttpServer().requestHandler(this::open).listen(0, "127.0.0.1"));
    vertx.setPeriodic(Connections.pause(HEARTBEAT).toMillis(), _ -> connections.beat());
    WebSocket peer =
        await(vertx.createWebSocketClient().connect(server.actualPort(), "127.0.0.1", "/"));

    for (int number = 0; number < MORE_THAN_MAY_WAIT; number++) {
      peer.writeTextMessage("{\"number\":%d}".formatted(number));
    }

    Awaitility.await().until(() -> heard.size() == MORE_THAN_MAY_WAIT || peer.isClosed());
    assertThat(heard).hasSize(MORE_THAN_MAY_WAIT).isSorted();
  }

  private void open(HttpServerRequest request) {
    FrameChannel.upgrade(request)
        .onSuccess(channel ->
            TextSocket.open(
                channel, calls, Duration.ofSeconds(10), connections, _ -> new SlowAtFirst()));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(60, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes three heartbeats for the first frame. */
  private final class SlowAtFirst implements TextSocket.Partner {
    @Override
    public void frame(ObjectNode frame) {
      if (heard.isEmpty()) {
        sleep(HEARTBEAT.multipliedBy(3));
      }
      heard.add(frame.path("number").asInt());
    }

    private static void sleep(Duration duration) {
      try {
        Thread.sleep(duration);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void heartbeat() {
      // nothing is said of its own accord
    }

    @Override
    public void closed() {
      // nothing is kept
    }
  }
}
