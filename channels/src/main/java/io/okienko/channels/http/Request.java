package io.okienko.channels.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One HTTP request, as straight-line code on a virtual thread reads it. */
public final class Request {
  /** More than any call but an article or an import needs. */
  public static final int SMALL_BODY = 64 * 1024;

  private static final HostAndPort NOBODY = HostAndPort.create("localhost", -1);
  private static final String BEARER = "bearer ";

  private final RoutingContext context;
  private final HttpServerRequest request;
  private final Body body;
  private final String remoteAddress;
  private final String scheme;

  Request(RoutingContext context, Body body, ClientAddress addresses) {
    this.context = context;
    this.request = context.request();
    this.body = body;
    this.remoteAddress = addresses.of(request);
    this.scheme = addresses.schemeOf(request);
  }

  /** The whole path, as it was sent. */
  public String path() {
    return Objects.requireNonNullElse(request.path(), "/");
  }

  /** A part of the path, such as {@code id} in {@code /articles/:id}. */
  public String path(String name) {
    return Objects.requireNonNull(context.pathParam(name), "the route has no part of that name");
  }

  /**
   * A number in the path.
   *
   * @throws Problem 404 when it is none: there is nothing of that name
   */
  public long pathNumber(String name) {
    String text = path(name);
    if (!text.matches("[0-9]{1,18}")) {
      throw Problem.notFound();
    }
    return Long.parseLong(text);
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
    } catch (HttpException e) {
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
    return bearerToken(request);
  }

  /** The same of a call that is not answered by a {@link Call}. */
  public static Optional<String> bearerToken(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  /**
   * The JSON object in the body.
   *
   * @throws Problem 415 for another content type, 413 for more than {@link #SMALL_BODY} bytes, 400
   *     for malformed JSON
   */
  public ObjectNode json() {
    return json(SMALL_BODY);
  }

  /** Like {@link #json()}, with another limit in bytes. */
  public ObjectNode json(int limit) {
    requireMediaType("application/json");
    return Json.readObject(bytes(limit));
  }

  /** Like {@link #json()}, but an empty body counts as an empty object. */
  public ObjectNode jsonOrEmpty() {
    return bytes(SMALL_BODY).length == 0 ? Json.newObject() : json();
  }

  /**
   * The one of {@code understood} media types that the body is in.
   *
   * @throws Problem 415 when it is in another one, compressed, or not in UTF-8
   */
  public String requireMediaType(String... understood) {
    String type = mediaType();
    boolean plain = header("Content-Encoding").map("identity"::equalsIgnoreCase).orElse(true);
    if (!List.of(understood).contains(type) || !isUtf8() || !plain) {
      throw Problem.of(
          415,
          "unsupported-media-type",
          "Send UTF-8 with the content type " + String.join(" or ", understood) + ".");
    }
    return type;
  }

  /** The content type without its parameters, lower case; empty when there is none. */
  private String mediaType() {
    return header("Content-Type")
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private boolean isUtf8() {
    String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
    int charset = type.indexOf("charset=");
    return charset < 0 || type.startsWith("utf-8", charset + "charset=".length());
  }

  /**
   * The body; blocks until it is here.
   *
   * @throws Problem 413 when it is longer than {@code limit} bytes
   */
  public byte[] bytes(int limit) {
    return body.read(limit);
  }

  /** The first of {@code offered} media types that the caller accepts. */
  public Optional<String> acceptable(String... offered) {
    return Accept.choose(header("Accept").orElse("*/*"), List.of(offered));
  }

  /** Where the call comes from, for limits; an IP address. */
  public String remoteAddress() {
    return remoteAddress;
  }

  /** Whether a program on this machine makes the call, for itself and not for somebody else. */
  public boolean isOfThisMachine() {
    return ClientAddress.isThisMachine(remoteAddress);
  }

  /** The last seq that a reader of server-sent events has, from {@code Last-Event-ID}. */
  public Optional<Long> lastEventId() {
    Optional<String> id = header("Last-Event-ID").filter(value -> !value.isBlank());
    if (id.isPresent() && !id.get().matches("[0-9]{1,18}")) {
      throw Problem.of(400, "bad-parameter", "Last-Event-ID is the seq of the last event.");
    }
    return id.map(Long::parseLong);
  }

  /** Where this server is, as the caller names it: {@code https://chat.bank.example}. */
  public String origin() {
    return scheme + "://" + Objects.requireNonNullElse(request.authority(), NOBODY);
  }

  /** Whether the call changes something, by its method. */
  public boolean isChange() {
    return !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
  }

  /** Whether the page that makes the call, if it is one, may make it. */
  public boolean comesFrom(OriginPolicy policy) {
    return policy.allows(request);
  }
}
