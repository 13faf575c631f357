package io.okienko.channels.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole HTTP response, made on a virtual thread and written on the event loop.
 *
 * @param body empty for none
 */
public record Reply(int status, Map<String, String> headers, Buffer body) implements Answer {
  public static Reply json(int status, Object value) {
    return of(status, "application/json", Buffer.buffer(Json.write(value)));
  }

  public static Reply of(int status, String contentType, Buffer body) {
    return new Reply(status, Map.of("Content-Type", contentType), body);
  }

  public static Reply noContent() {
    return new Reply(204, Map.of(), Buffer.buffer());
  }

  public static Reply problem(Problem problem) {
    var reply =
        of(problem.status(), "application/problem+json", Buffer.buffer(Json.write(problem.body())));
    for (var header : problem.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

  public Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  /** Call on the response's own event loop. Does nothing when the caller has gone. */
  public void writeTo(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    if (status != 304 && context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(body.length()));
      response.end();
    } else {
      response.end(body);
    }
  }
}
