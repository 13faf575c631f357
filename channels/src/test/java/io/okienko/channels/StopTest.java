package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.channels.support.ApiClient;
import io.okienko.channels.support.Customer;
import io.okienko.channels.support.EventReader;
import io.okienko.channels.support.Heard;
import io.okienko.channels.support.OpenApiContract;
import io.okienko.channels.support.Socket;
import io.okienko.channels.support.TestServer;
import io.okienko.channels.support.Wire;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The server starts and stops so that nobody loses anything. */
class StopTest {
  private static final String CONVERSATIONS = "/api/v1/conversations";

  @Test
  void whoIsThereIsToldToComeBack() {
    TestServer server = TestServer.start();
    Customer customer = server.client().customer();
    Customer other = server.client().customer();
    Socket socket = Socket.of(customer).hello(customer.token(), 0);
    socket.next("ready");
    EventReader reader = EventReader.open(other, 0, "");
    reader.next();
    CompletableFuture<Heard> poll =
        CompletableFuture.supplyAsync(
            () -> other.client().get(other.path("/events?after=1&wait=30")));
    Awaitility.await()
        .until(() -> server.client().get("/metrics").text().contains("okienko_connections_open 3"));
    long begun = System.nanoTime();
    server.close();
    assertThat(socket.awaitClose()).isEqualTo(1001);
    assertThat(poll.join().is(200).json().path("events")).isEmpty();
    Awaitility.await().until(reader::hasEnded);
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    socket.close();
    reader.close();
  }

  @Test
  void whileACallComesToItsEndEverybodyElseIsTold() {
    TestServer server = TestServer.start(settings -> settings.drain(Duration.ofMinutes(1)));
    ApiClient anybody = server.client();
    try (Wire slow = Wire.to(anybody).beginUpload(CONVERSATIONS, 2)) {
      awaitUnderWay(anybody);
      var stopped = CompletableFuture.runAsync(server::close);
      Awaitility.await().until(() -> anybody.get("/health/ready").status() == 503);

      anybody.get("/health/ready").isProblem(503, "stopping");
      Heard live = anybody.get("/health/live").is(200);
      assertThat(live.json().path("status").asText()).isEqualTo("stopping");
      assertThat(anybody.call("HEAD", "/health/ready").is(503).text()).isEmpty();
      for (String page : List.of("/", "/help/", "/widget.js", "/nothing")) {
        Heard refused = anybody.get(page).isProblem(503, "stopping");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
      }
      OpenApiContract.get().operations().stream()
          .filter(operation -> !operation.path().startsWith("/health/"))
          .forEach(operation ->
              anybody
                  .call(operation.method(), operation.pathWith("AAAAAAAAAAAAAAAAAAAAAA"))
                  .isProblem(503, "stopping"));

      assertThat(slow.write("{}").heard().is(201).json().has("token")).isTrue();
      stopped.join();
    }
  }

  @Test
  void aCallThatTakesTooLongIsToldSo() {
    TestServer server = TestServer.start(settings -> settings.drain(Duration.ofMillis(200)));
    ApiClient anybody = server.client();
    try (Wire slow = Wire.to(anybody).beginUpload(CONVERSATIONS, 2)) {
      awaitUnderWay(anybody);
      var stopped = CompletableFuture.runAsync(server::close);
      assertThat(slow.heard().isProblem(503, "stopping").header("Retry-After")).isEqualTo("5");
      stopped.join();
    }
  }

  /** The call, and the one that asks for the figures. */
  private static void awaitUnderWay(ApiClient anybody) {
    Awaitility.await()
        .until(() -> anybody.get("/metrics").text().contains("okienko_calls_under_way 2"));
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    Vertx vertx = Vertx.vertx();
    try (TestServer server = TestServer.start();
        var taken = new ServerSocket(0)) {
      var base = ChannelSettings.DEFAULT;
      var settings =
          new ChannelSettings(
              "0.0.0.0",
              taken.getLocalPort(),
              base.tls(),
              base.customerOrigins(),
              false,
              base.trustedProxies(),
              base.metricsToken(),
              false,
              base.bank(),
              base.look(),
              base.languages(),
              base.zone(),
              base.limits(),
              base.timing(),
              10,
              base.drain());
      var second =
          new Channels(
              settings,
              server.house.services,
              Problems.table().build(),
              TestServer.NO_TRACES,
              vertx);
      assertThatThrownBy(second::listen)
          .isInstanceOf(UnableToListenException.class)
          .hasMessage(
              "unable to listen on 0.0.0.0:" + taken.getLocalPort() + ": the port is taken");
      second.close();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
