package io.okienko.channels.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An error that the caller is told, as RFC 9457 {@code application/problem+json}.
 *
 * <p>{@code code} is stable and for programs; the message is a sentence for a person and names what
 * to do.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with one field of a request. */
  public record FieldError(String field, String message, @Nullable String code) {
    public FieldError(String field, String message) {
      this(field, message, null);
    }
  }

  private final String detail;
  private final int status;
  private final String code;
  private final transient Map<String, Object> members;
  private final transient Map<String, String> headers;

  private Problem(
      int status,
      String code,
      String message,
      Map<String, Object> members,
      Map<String, String> headers) {
    super(message, null, false, false);
    this.detail = message;
    this.status = status;
    this.code = code;
    this.members = Map.copyOf(members);
    this.headers = Map.copyOf(headers);
  }

  public static Problem of(int status, String code, String message) {
    return new Problem(status, code, message, Map.of(), Map.of());
  }

  public static Problem malformedJson(String message) {
    return of(400, "malformed-json", message);
  }

  public static Problem badParameter(String name, String message) {
    return of(400, "bad-parameter", "The parameter '" + name + "' " + message);
  }

  public static Problem notFound() {
    return of(404, "not-found", "There is nothing here, or it is not yours to see.");
  }

  /** The server cannot serve just now: the same call is worth another try soon. */
  public static Problem unavailable(String code, String message) {
    return of(503, code, message + " Please try again in a few seconds.")
        .withHeader("Retry-After", "5");
  }

  /** More is asked of the server at this moment than it can do. */
  public static Problem overloaded() {
    return unavailable("overloaded", "There is too much to do right now.");
  }

  /** What the server keeps everything in is away. */
  public static Problem withoutDatabase() {
    return unavailable("without-database", "The server cannot reach its data right now.");
  }

  /** The server goes; whoever asks is told to come back. */
  public static Problem stopping() {
    return unavailable("stopping", "The server is stopping.");
  }

  /** The caller accepts none of the media types that there are. */
  public static Problem notAcceptable(String offered) {
    return of(406, "not-acceptable", "This comes as " + offered + ".");
  }

  public static Problem invalid(List<FieldError> errors) {
    return of(422, "invalid-content", "Some fields need another look.")
        .with("errors", List.copyOf(errors));
  }

  public static Problem invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  /** The same problem with one more member in its body. */
  public Problem with(String member, Object value) {
    var more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(status, code, detail, more, headers);
  }

  /** The same problem with one more response header. */
  public Problem withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, detail, members, more);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The sentence for a person, with what is wrong in each field. */
  public String explanation() {
    if (!(members.get("errors") instanceof List<?> errors)) {
      return detail;
    }
    return errors.stream()
        .map(error ->
            error instanceof FieldError(var field, var message, _) ? field + " " + message : "")
        .collect(Collectors.joining("; ", "", "."));
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The body of the response. */
  public Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", titleOf(status));
    body.put("status", status);
    body.put("code", code);
    body.put("detail", detail);
    body.putAll(members);
    return body;
  }

  private static String titleOf(int status) {
    return io.netty.handler.codec.http.HttpResponseStatus.valueOf(status).reasonPhrase();
  }
}
