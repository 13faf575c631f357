package io.okienko.channels.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls the API like a program far away, and holds every answer against the API's document. */
public final class ApiClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final int port;
  private final List<String> headers;

  ApiClient(int port) {
    this(port, List.of());
  }

  private ApiClient(int port, List<String> headers) {
    this.port = port;
    this.headers = headers;
  }

  /** The same client, which sends these headers besides: name, value, name, value. */
  public ApiClient with(String... more) {
    var all = new ArrayList<>(headers);
    all.addAll(Arrays.asList(more));
    return new ApiClient(port, all);
  }

  /** The same client with a token. */
  public ApiClient bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public int port() {
    return port;
  }

  public List<String> headers() {
    return headers;
  }

  public Heard get(String path) {
    return call("GET", path, BodyPublishers.noBody(), List.of());
  }

  public Heard delete(String path) {
    return call("DELETE", path, BodyPublishers.noBody(), List.of());
  }

  public Heard post(String path) {
    return call("POST", path, BodyPublishers.noBody(), List.of());
  }

  public Heard post(String path, String json) {
    return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Heard put(String path, String json) {
    return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Heard send(String method, String path, String contentType, byte[] body) {
    return call(
        method, path, BodyPublishers.ofByteArray(body), List.of("Content-Type", contentType));
  }

  public Heard call(String method, String path) {
    return call(method, path, BodyPublishers.noBody(), List.of());
  }

  private Heard call(String method, String path, BodyPublisher body, List<String> more) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(40))
            .method(method, body);
    var all = new ArrayList<>(headers);
    all.addAll(more);
    if (!all.isEmpty()) {
      request.headers(all.toArray(String[]::new));
    }
    Heard heard = send(request.build());
    OpenApiContract.get().check(method, path, heard);
    return heard;
  }

  private static Heard send(HttpRequest request) {
    try {
      return Heard.of(HTTP.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Begins a conversation in English. */
  public Customer customer() {
    return customer("{\"language\":\"en\"}");
  }

  /** One who writes from this page. */
  public Customer customerOn(String page) {
    return customer("{\"language\":\"en\",\"page\":\"%s\"}".formatted(page));
  }

  private Customer customer(String opening) {
    JsonNode opened = post("/api/v1/conversations", opening).is(201).json();
    return new Customer(
        this, opened.path("conversationId").asText(), opened.path("token").asText());
  }

  /** Signs in as a program does. */
  public ApiClient staff(String username) {
    String credentials =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, House.PASSWORD);
    Heard signedIn = post("/api/v1/staff/session", credentials).is(200);
    return bearing(signedIn.json().path("token").asText());
  }
}
