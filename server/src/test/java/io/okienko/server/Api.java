package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Calls a server as any program outside does: HTTP, with a bearer token or none. */
final class Api {
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Longer than any answer takes, a long poll's included. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(40);

  private final HttpClient http;
  private final URI server;
  private final Optional<String> token;

  private Api(HttpClient http, URI server, Optional<String> token) {
    this.http = http;
    this.server = server;
    this.token = token;
  }

  static Api of(HttpClient http, URI server) {
    return new Api(http, server, Optional.empty());
  }

  /** The same server, called by somebody who holds this token. */
  Api as(String bearer) {
    return new Api(http, server, Optional.of(bearer));
  }

  /** What a call was answered with. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() throws IOException {
      return MAPPER.readTree(body());
    }

    /** Fails the test, with what was answered instead, unless the status is this one. */
    Reply expect(int status) {
      assertThat(status()).as("%s: %s", response.request(), body()).isEqualTo(status);
      return this;
    }

    /** Fails the test unless this problem was told. */
    JsonNode expectProblem(int status, String code) throws IOException {
      expect(status);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(json().path("code").textValue()).isEqualTo(code);
      return json();
    }
  }

  /**
   * @param path from {@code /api/v1} on
   * @param headers names and values in turn
   */
  Reply get(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  Reply post(String path, Object body, String... headers) throws IOException, InterruptedException {
    return post(path, "application/json", MAPPER.writeValueAsString(body), headers);
  }

  Reply post(String path, String mediaType, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply put(String path, Object body, String... headers) throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))));
  }

  Reply delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  /** Something outside the API, such as a page. */
  Reply page(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST_CALL));
  }

  /** Opens a socket, which says nothing yet. */
  LiveSocket socket(String path) {
    String address = server.resolve("/api/v1" + path).toString();
    return LiveSocket.open(http, URI.create(address.replaceFirst("^http", "ws")));
  }

  /** The token that this is called with. */
  String token() {
    return token.orElseThrow();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(server.resolve("/api/v1" + path)).timeout(LONGEST_CALL);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Reply(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  /** Opens a stream of server-sent events; close it. */
  HttpResponse<java.util.stream.Stream<String>> stream(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(
        request(path, headers).header("Accept", "text/event-stream").build(),
        HttpResponse.BodyHandlers.ofLines());
  }
}
