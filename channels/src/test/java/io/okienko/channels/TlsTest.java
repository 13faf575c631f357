package io.okienko.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okienko.channels.support.TestCertificate;
import io.okienko.channels.support.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same house over TLS: HTTP/2 where the caller speaks it, and everything that stays open. */
class TlsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static TestServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    var files = TestCertificate.of("first").writeTo(folder);
    server = TestServer.start(settings -> settings.tls(files));
    http = HttpClient.newBuilder().sslContext(TestCertificate.trust()).build();
  }

  @AfterAll
  static void stop() {
    http.shutdownNow();
    server.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private record Visitor(String id, String token) {
    static Visitor open() throws IOException, InterruptedException {
      JsonNode opened =
          JSON.readTree(
              send(request("/api/v1/conversations")
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString("{\"language\":\"en\"}")))
                  .body());
      return new Visitor(opened.path("conversationId").asText(), opened.path("token").asText());
    }

    HttpRequest.Builder events(String query) {
      return request("/api/v1/conversations/" + id + "/events" + query)
          .header("Authorization", "Bearer " + token);
    }

    void say(String text) throws IOException, InterruptedException {
      String message = "{\"clientMessageId\":\"%s\",\"text\":\"%s\"}".formatted(text, text);
      var said =
          send(
              request("/api/v1/conversations/" + id + "/messages")
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(message)));
      assertThat(said.statusCode()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP_2", "HTTP_1_1"})
  void eachCallerIsSpokenToInTheirVersion(Version version) throws Exception {
    var info = send(request("/api/v1/info").version(version));
    assertThat(info.statusCode()).isEqualTo(200);
    assertThat(info.version()).isEqualTo(version);
    assertThat(info.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void bothVersionsOfTlsAreSpoken(String protocol) {
    assertThat(TestCertificate.shownAt(server.port(), protocol).getIssuerX500Principal().getName())
        .isEqualTo("CN=Test authority");
  }

  @Test
  void withoutTlsNobodyIsServed() {
    var plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"));
    assertThatThrownBy(() -> send(plain)).isInstanceOf(IOException.class);
  }

  /** The browser says by itself that the page is ours; older ones do not. */
  @Test
  void ourOwnPagesAreKnownByTheirAddress() throws Exception {
    String own = "https://127.0.0.1:" + server.port();
    assertThat(send(request("/api/v1/info").header("Origin", own)).statusCode()).isEqualTo(200);
    assertThat(send(request("/api/v1/info").header("Origin", "https://evil.example")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsTooLargeIsRefusedAndTheConnectionGoesOn() throws Exception {
    var large =
        request("/api/v1/conversations")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300 * 1024]));
    HttpResponse<String> refused = send(large);
    assertThat(refused.version()).isEqualTo(Version.HTTP_2);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(send(request("/api/v1/info")).statusCode()).isEqualTo(200);
  }

  @Test
  void aPollWaitsForNews() throws Exception {
    Visitor visitor = Visitor.open();
    var waiting =
        http.sendAsync(visitor.events("?after=1&wait=30").build(), BodyHandlers.ofString());
    visitor.say("thanks");
    HttpResponse<String> news = waiting.join();
    assertThat(news.version()).isEqualTo(Version.HTTP_2);
    assertThat(JSON.readTree(news.body()).at("/events/0/text").asText()).isEqualTo("thanks");
  }

  @Test
  void aStreamTellsNews() throws Exception {
    Visitor visitor = Visitor.open();
    HttpResponse<Stream<String>> stream =
        http.send(
            visitor.events("?after=1").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofLines());
    assertThat(stream.version()).isEqualTo(Version.HTTP_2);
    try (Stream<String> lines = stream.body()) {
      visitor.say("thanks");
      assertThat(lines.filter(line -> line.startsWith("data: ")).findFirst())
          .hasValueSatisfying(data -> assertThat(data).contains("thanks"));
    }
  }

  @Test
  void aSocketStaysOpenWhileTheCertificateIsRenewed() throws Exception {
    Visitor visitor = Visitor.open();
    var frames = new Frames();
    WebSocket socket =
        http.newWebSocketBuilder()
            .buildAsync(
                URI.create(
                    "wss://127.0.0.1:"
                        + server.port()
                        + "/api/v1/conversations/"
                        + visitor.id()
                        + "/socket"),
                frames)
            .join();
    socket
        .sendText("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(visitor.token()), true)
        .join();
    frames.await("ready");

    TestCertificate renewed = TestCertificate.of("renewed");
    renewed.writeTo(folder);
    await()
        .until(() ->
            TestCertificate.shownAt(server.port()).equals(renewed.certificate())
                && expiryInFigures()
                    == renewed.certificate().getNotAfter().toInstant().getEpochSecond());

    socket
        .sendText("{\"type\":\"message\",\"clientMessageId\":\"m\",\"text\":\"thanks\"}", true)
        .join();
    frames.await("accepted");
    socket.abort();
  }

  private static long expiryInFigures() throws IOException, InterruptedException {
    return send(request("/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith("okienko_certificate_expires_seconds "))
        .mapToLong(line -> (long) Double.parseDouble(line.split(" ", 2)[1]))
        .sum();
  }

  @Test
  void withoutAKeyNobodyIsSpokenToInHttp2() throws Exception {
    try (TestServer plain = TestServer.start()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plain.port() + "/api/v1/info"))
              .version(Version.HTTP_2);
      HttpResponse<String> info = send(request);
      assertThat(info.version()).isEqualTo(Version.HTTP_1_1);
      assertThat(info.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  private static final class Frames implements WebSocket.Listener {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder unfinished = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      unfinished.append(part);
      if (last) {
        frames.add(unfinished.toString());
        unfinished.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, part, last);
    }

    /** The next frame of this type. */
    void await(String type) throws IOException, InterruptedException {
      String frame;
      do {
        frame = frames.poll(20, TimeUnit.SECONDS);
        assertThat(frame).as("a frame of the type " + type).isNotNull();
      } while (!JSON.readTree(frame).path("type").asText().equals(type));
    }
  }
}
