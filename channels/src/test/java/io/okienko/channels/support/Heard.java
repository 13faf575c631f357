package io.okienko.channels.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A response as the caller heard it. */
public record Heard(int status, HttpHeaders headers, String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Heard of(HttpResponse<byte[]> response) {
    return new Heard(
        response.statusCode(),
        response.headers(),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  public JsonNode json() {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("this is no JSON: " + text, e);
    }
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The media type without its parameters. */
  public String mediaType() {
    return header("Content-Type").split(";", 2)[0];
  }

  /** Fails unless the status is this one. */
  public Heard is(int expected) {
    assertThat(status).as(() -> "status of: " + text).isEqualTo(expected);
    return this;
  }

  /** Fails unless this is a problem of that status and code. */
  public Heard isProblem(int expected, String code) {
    is(expected);
    assertThat(mediaType()).isEqualTo("application/problem+json");
    assertThat(json().path("code").asText()).as(text).isEqualTo(code);
    assertThat(json().path("status").asInt()).isEqualTo(expected);
    return this;
  }

  /** Fails unless the problem names this field. */
  public Heard names(String field) {
    assertThat(json().path("errors").findValuesAsText("field")).contains(field);
    return this;
  }
}
