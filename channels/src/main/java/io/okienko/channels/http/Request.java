package io.okienko.channels.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One HTTP request with its whole body, as straight-line code on a virtual thread reads it. */
public final class Request {
  private static final String BEARER = "bearer ";

  private final RoutingContext context;
  private final HttpServerRequest request;

  public Request(RoutingContext context) {
    this.context = context;
    this.request = context.request();
  }

  /** A part of the path, such as {@code id} in {@code /articles/:id}. */
  public String path(String name) {
    return Objects.requireNonNull(context.pathParam(name), "the route has no part of that name");
  }

  /**
   * A query parameter, trimmed; absent when missing or blank.
   *
   * @throws Problem 400 when given twice, too long or not text
   */
  public Optional<String> query(String name, int longest) {
    List<String> values = queryValues(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw Problem.badParameter(name, "is given more than once.");
    }
    String value = values.getFirst().strip();
    if (value.length() > longest) {
      throw Problem.badParameter(name, "is longer than " + longest + " characters.");
    }
    if (!Text.isClean(value) || value.indexOf('\uFFFD') >= 0) {
      throw Problem.badParameter(name, "is not valid UTF-8 text.");
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private List<String> queryValues(String name) {
    try {
      return context.queryParam(name);
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter(name, "is not well encoded.");
    }
  }

  /** A whole number from the query, {@code otherwise} when missing. */
  public long queryNumber(String name, long least, long most, long otherwise) {
    Optional<String> text = query(name, 20);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // the same answer as for a number out of range
    }
    throw Problem.badParameter(name, "must be a whole number from " + least + " to " + most + ".");
  }

  /** True for {@code true}, false for {@code false} or when missing. */
  public boolean queryFlag(String name) {
    return query(name, 5)
        .map(value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default -> throw Problem.badParameter(name, "must be true or false.");
            })
        .orElse(false);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookie(name)).map(io.vertx.core.http.Cookie::getValue);
  }

  /** The secret of {@code Authorization: Bearer …}. */
  public Optional<String> bearerToken() {
    return header("Authorization")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  /**
   * The JSON object in the body.
   *
   * @throws Problem 415 for another content type, 400 for malformed JSON
   */
  public ObjectNode json() {
    if (!mediaType().equals("application/json")) {
      throw Problem.of(
          415, "unsupported-media-type", "Send JSON, with the content type application/json.");
    }
    return Json.readObject(bytes());
  }

  /** Like {@link #json()}, but an empty body counts as an empty object. */
  public ObjectNode jsonOrEmpty() {
    return bytes().length == 0 ? Json.newObject() : json();
  }

  /** The content type without its parameters, lower case; empty when there is none. */
  public String mediaType() {
    return header("Content-Type")
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  public byte[] bytes() {
    var buffer = context.body().buffer();
    return buffer == null ? new byte[0] : buffer.getBytes();
  }

  /** The first of {@code offered} media types that the caller accepts. */
  public Optional<String> acceptable(String... offered) {
    return Accept.choose(header("Accept").orElse("*/*"), List.of(offered));
  }

  /** Where the call comes from, for limits; an IP address. */
  public String remoteAddress() {
    return request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
  }

  public String method() {
    return request.method().name();
  }

  /** The routing context, for the few handlers that stream. */
  public RoutingContext context() {
    return context;
  }
}
