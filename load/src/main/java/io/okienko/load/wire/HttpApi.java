package io.okienko.load.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls a server, and comes back as often as it asks to. Call on an event loop. */
final class HttpApi {
  static final String BASE = "/api/v1";

  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int MOST_ATTEMPTS = 20;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Wire wire;
  private final ServerAddress address;

  /**
   * A call.
   *
   * @param path below the API's base
   * @param token empty for a stranger
   */
  record Call(HttpMethod method, String path, String token, @Nullable ObjectNode body) {
    static Call get(String path, String token) {
      return new Call(HttpMethod.GET, path, token, null);
    }

    static Call post(String path, String token, ObjectNode body) {
      return new Call(HttpMethod.POST, path, token, body);
    }
  }

  private record Answer(int status, @Nullable String retryAfter, Buffer body) {}

  HttpApi(Wire wire, ServerAddress address) {
    this.wire = wire;
    this.address = address;
  }

  Wire wire() {
    return wire;
  }

  ServerAddress address() {
    return address;
  }

  /** The answer's JSON; fails with {@link RefusedException} when there is none. */
  Future<JsonNode> call(Call call) {
    return call(wire.calls(), call);
  }

  /** The same for a call that may take long. */
  Future<JsonNode> callPatiently(Call call) {
    return call(wire.streams(), call);
  }

  private Future<JsonNode> call(HttpClient client, Call call) {
    return patiently(() -> send(client, call).compose(answer -> json(call, answer)), 1);
  }

  /** Opens a stream of server-sent events. */
  Future<HttpClientResponse> stream(String path, String token, long after) {
    return patiently(() -> openStream(path, token, after), 1);
  }

  private Future<HttpClientResponse> openStream(String path, String token, long after) {
    var call = Call.get(path, token);
    return wire.streams()
        .request(options(call).putHeader("Accept", "text/event-stream"))
        .compose(request -> request.putHeader("Last-Event-ID", Long.toString(after)).send())
        .compose(response ->
            response.statusCode() == OK
                ? Future.succeededFuture(response)
                : response
                    .body()
                    .compose(body -> Future.failedFuture(refused(call, answer(response, body)))));
  }

  /** Tries again when the server asks for it. */
  <T> Future<T> patiently(Supplier<Future<T>> attempt, int number) {
    return attempt
        .get()
        .recover(failure -> {
          if (failure instanceof ComeBackException later && number < MOST_ATTEMPTS) {
            wire.waits().waiting(later.status(), later.delay());
            return wire.later(later.delay()).compose(_ -> patiently(attempt, number + 1));
          }
          return Future.failedFuture(failure);
        });
  }

  private Future<Answer> send(HttpClient client, Call call) {
    return client
        .request(options(call))
        .compose(request -> send(request, call.body()))
        .compose(response -> response.body().map(body -> answer(response, body)));
  }

  private static Future<HttpClientResponse> send(
      HttpClientRequest request, @Nullable ObjectNode body) {
    return body == null
        ? request.send()
        : request
            .putHeader("Content-Type", "application/json")
            .send(Buffer.buffer(Json.write(body)));
  }

  private RequestOptions options(Call call) {
    var options =
        new RequestOptions()
            .setMethod(call.method())
            .setSsl(address.tls())
            .setHost(address.host())
            .setPort(address.port())
            .setURI(BASE + call.path());
    return call.token().isEmpty()
        ? options
        : options.putHeader("Authorization", "Bearer " + call.token());
  }

  private static Answer answer(HttpClientResponse response, Buffer body) {
    return new Answer(response.statusCode(), response.getHeader("Retry-After"), body);
  }

  private static Future<JsonNode> json(Call call, Answer answer) {
    return answer.status() >= OK && answer.status() < MULTIPLE_CHOICES
        ? Future.succeededFuture(Json.read(answer.body().toString()))
        : Future.failedFuture(refused(call, answer));
  }

  private static RuntimeException refused(Call call, Answer answer) {
    return refusal(
        call.method() + " " + call.path(), answer.status(), answer.retryAfter(), answer.body());
  }

  /** Why a call was not answered as it should be, as an exception. */
  static RuntimeException refusal(
      String what, int status, @Nullable String retryAfter, @Nullable Buffer body) {
    boolean isAboutTime = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    if (isAboutTime && retryAfter != null && retryAfter.matches("\\d{1,5}")) {
      Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
      if (asked.compareTo(LONGEST_WAIT) <= 0) {
        return new ComeBackException(status, asked);
      }
    }
    return new RefusedException(status, code(body), what);
  }

  private static String code(@Nullable Buffer body) {
    try {
      return body == null ? "" : Json.read(body.toString()).path("code").asText();
    } catch (UnexpectedAnswerException _) {
      return ""; // of a proxy, for example
    }
  }
}
