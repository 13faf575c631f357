package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping by signal drains and ends; starting again goes on with the same data. */
final class C02_StopsCleanlyTest {
  @TempDir private Path data;

  @Test
  void sigterm_ends_the_server_and_it_starts_again() throws Exception {
    try (var server = ServerProcess.startDemo(data)) {
      int exitCode = server.stop();
      assertThat(exitCode).as("ended by its own hand on SIGTERM (128 + 15)").isEqualTo(143);
      assertThat(server.output()).doesNotContain("Exception");
      assertThat(Files.readString(data.resolve("okienko.log")))
          .contains("\"Stopping\"", "\"Stopped\"");
    }
    try (var server = ServerProcess.startDemo(data)) {
      // It serves before it says so.
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(server.output())
                  .contains("/chat/", "agent", "editor", "supervisor", "admin"));
    }
  }

  @Test
  void everybody_is_served_until_the_balancer_has_seen_that_the_server_stops() throws Exception {
    Visitor visitor;
    try (var server = startWithNotice("120")) {
      Api stranger = server.api();
      visitor = Visitor.open(stranger, "en");
      try (LiveSocket socket = visitor.socketAfter(0)) {
        server.terminate();
        awaitNotReady(stranger).expectProblem(503, "stopping");
        assertThat(stranger.page("/health/live").expect(200).json().path("status").textValue())
            .isEqualTo("leaving");

        assertThat(visitor.say("thanks")).isEqualTo(2);
        socket.send(Map.of("type", "message", "clientMessageId", "s-1", "text", "thanks"));
        socket.await("accepted");
        Visitor.open(stranger, "pl").socketAfter(0).close();
        stranger.page("/help/").expect(200);

        server.terminate(); // once more
        assertThat(socket.await("socket-closed").path("status").intValue()).isEqualTo(1001);
        assertThat(server.awaitEnd()).isEqualTo(143);
      }
    }
    try (var server = startWithNotice("1")) {
      Visitor again = visitor.at(server.api());
      assertThat(again.events())
          .filteredOn(event -> event.path("clientMessageId").isTextual())
          .extracting(event -> event.path("clientMessageId").textValue())
          .containsExactly("m-1", "s-1");
      assertThat(server.stop()).as("the time is over by itself").isEqualTo(143);
    }
  }

  private static Api.Reply awaitNotReady(Api stranger) {
    return Awaitility.await()
        .until(() -> stranger.page("/health/ready"), reply -> reply.status() == 503);
  }

  private ServerProcess startWithNotice(String seconds) throws IOException {
    return ServerProcess.startServe(data, Map.of("OKIENKO_HTTP_STOP_NOTICE_SECONDS", seconds));
  }

  @Test
  void while_a_call_comes_to_its_end_everybody_else_is_told() throws Exception {
    try (var server = ServerProcess.startServe(data);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var body = new SubmissionPublisher<ByteBuffer>()) {
      Api stranger = Api.of(http, server.address("/"));
      var slow =
          HttpRequest.newBuilder(server.address("/api/v1/conversations"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.fromPublisher(body, 2))
              .build();
      var answer = http.sendAsync(slow, BodyHandlers.ofString());
      Awaitility.await("the slow call, and the one that asks for it")
          .until(() ->
              body.hasSubscribers()
                  && stranger.page("/metrics").body().contains("okienko_calls_under_way 2"));

      server.terminate();
      Api.Reply ready = awaitNotReady(stranger);
      Api.Reply live = stranger.page("/health/live");
      Api.Reply help = stranger.page("/help/");
      Api.Reply info = stranger.get("/info");
      body.submit(ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8)));
      body.close();

      ready.expectProblem(503, "stopping");
      live.expect(200);
      help.expectProblem(503, "stopping");
      info.expectProblem(503, "stopping");
      assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(201);
      assertThat(server.awaitEnd()).isEqualTo(143);
      assertThat(server.output()).contains("\"Stopping\"", "\"Stopped\"");
    }
  }
}
