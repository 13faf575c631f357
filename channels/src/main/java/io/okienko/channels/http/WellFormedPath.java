package io.okienko.channels.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Turns away paths with broken percent-encoding. The router would as well, but with a stack trace
 * in the log each time, and a log that strangers can fill hides what matters.
 */
public final class WellFormedPath implements Handler<HttpServerRequest> {
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Handler<HttpServerRequest> next;

  public WellFormedPath(Handler<HttpServerRequest> next) {
    this.next = next;
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (BROKEN.matcher(Objects.requireNonNullElse(request.path(), "")).find()) {
      Problem problem = Problem.of(400, "bad-parameter", "The address is not well formed.");
      request
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", "application/problem+json")
          .end(Buffer.buffer(Json.write(problem.body())));
    } else {
      next.handle(request);
    }
  }
}
