package io.okienko.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who stand at the door and do not come in. */
class DoorTest {
  private final Door door =
      new Door(
          new ClusterSettings(List.of("127.0.0.1"), "127.0.0.1", 5701, new Secret("a".repeat(32))),
          Duration.ofMinutes(10));

  private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Socket> sockets = new ArrayDeque<>();
  private ServerSocket listening;

  @BeforeEach
  void listen() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
  }

  @AfterEach
  void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    thread.close();
  }

  @Test
  void onlySoManyMayStandAtIt() throws Exception {
    Future<?> first = comeToTheDoor();
    for (int i = 1; i < Door.MOST_AT_ONCE; i++) {
      var _ = comeToTheDoor();
    }
    assertThatThrownBy(() -> door.onAccept(call()))
        .isInstanceOf(StrangerException.class)
        .hasMessage("too many are at the door");

    sockets.getFirst().close();
    assertThatThrownBy(first::get).hasCauseInstanceOf(IOException.class);
    var _ = comeToTheDoor();
  }

  /** Returns once the caller was asked for the secret. */
  private Future<?> comeToTheDoor() throws IOException {
    Socket called = call();
    Future<?> accepted =
        thread.submit(() -> {
          door.onAccept(called);
          return null;
        });
    Socket caller = sockets.getLast();
    assertThat(caller.getInputStream().readNBytes(32)).hasSize(32);
    return accepted;
  }

  /** The called end of a new connection; the caller's is the last one of the sockets. */
  private Socket call() throws IOException {
    Socket caller = new Socket(listening.getInetAddress(), listening.getLocalPort());
    Socket called = listening.accept();
    caller.setSoTimeout(20_000);
    sockets.addAll(List.of(called, caller));
    return called;
  }
}
