package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import io.okienko.testing.FreePort;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators see where the time of a message goes, and nothing of what it says or who says it. */
final class E01_TracesTest {
  private static final String SECRET = "what is the weather like at Eulalia's";

  @TempDir private Path data;

  private Configuration configuration(String endpoint) throws Exception {
    return Configuration.of(
        ConfigurationSource.of(
            Map.of(
                "OKIENKO_HTTP_PORT",
                Integer.toString(FreePort.find()),
                "OKIENKO_DATA_FOLDER",
                data.toString(),
                "OKIENKO_UNDERSTANDING_ENCODER",
                "none",
                "OKIENKO_TRACING_ENDPOINT",
                endpoint)));
  }

  @Test
  void a_message_is_followed_from_the_call_to_the_answer() throws Exception {
    try (var receiver = new TraceReceiver()) {
      Visitor visitor;
      try (OkienkoServer server = OkienkoServer.start(configuration(receiver.endpoint()));
          HttpClient http = HttpClient.newHttpClient()) {
        Api stranger = Api.of(http, URI.create(server.address()));
        visitor = Visitor.open(stranger, "en");
        visitor.awaitEvent(visitor.say(SECRET) + 1);
        stranger.page("/health/ready").expect(200);
      } // what was not sent yet is sent now

      Span call = receiver.span("POST /api/v1/conversations/{id}/messages");
      Span say = receiver.span("say");
      Span answer = receiver.span("answer");
      Span understand = receiver.span("understand");
      assertThat(call.getParentSpanId().isEmpty()).isTrue();
      assertThat(say.getParentSpanId()).isEqualTo(call.getSpanId());
      assertThat(answer.getParentSpanId()).isEqualTo(say.getSpanId());
      assertThat(understand.getParentSpanId()).isEqualTo(answer.getSpanId());
      assertThat(receiver.spans())
          .filteredOn(span -> span.getName().equals("find"))
          .isNotEmpty()
          .allMatch(find -> find.getParentSpanId().equals(answer.getSpanId()));
      assertThat(attributes(call))
          .containsEntry("http.request.method", "POST")
          .containsEntry("http.route", "/api/v1/conversations/{id}/messages")
          .containsEntry("http.response.status_code", "201");
      assertThat(attributes(answer)).containsKey("okienko.decision");
      assertThat(attributes(understand)).containsEntry("okienko.language", "en");

      assertThat(receiver.spans()).noneMatch(span -> span.getName().contains("health"));
      assertThat(receiver.all()).contains("okienko");
      assertThat(receiver.all()).doesNotContain("Eulalia", visitor.id());
    }
  }

  private static Map<String, String> attributes(Span span) {
    return span.getAttributesList().stream()
        .collect(
            Collectors.toMap(
                KeyValue::getKey,
                each ->
                    each.getValue().hasIntValue()
                        ? Long.toString(each.getValue().getIntValue())
                        : each.getValue().getStringValue()));
  }
}
