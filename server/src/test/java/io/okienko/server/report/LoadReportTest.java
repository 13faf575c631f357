package io.okienko.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.okienko.load.Findings;
import io.okienko.load.LoadPlan;
import io.okienko.load.LoadReport;
import io.okienko.load.conversation.Violation;
import io.okienko.load.measure.Latencies;
import io.okienko.load.question.Question;
import io.okienko.load.question.Questions;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Outcome;
import io.okienko.load.scenario.Pacing;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.wire.Agent;
import io.okienko.load.wire.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** One load test, told in every form. */
final class LoadReportTest {
  private static final String HOSTILE = "<script>alert(1)</script> \u001b[31m" + "x".repeat(200);
  private static final Circumstances HERE =
      new Circumstances(
          "http://a<b>",
          "none",
          2,
          "4.0 GiB",
          "25",
          "Linux",
          Instant.parse("2026-03-01T10:00:00Z"),
          "1.2.3");

  private static LoadMeasured measured(LoadReport report) {
    return new LoadMeasured(report, HERE);
  }

  private static LoadReport good() {
    return report(0, List.of(), Map.of());
  }

  private static LoadReport bad() {
    return report(
        1234, List.of(new Violation("abc", 7, Violation.Kind.GAP)), Map.of(HOSTILE, 1_000_000L));
  }

  private static LoadReport report(
      long violations, List<Violation> first, Map<String, Long> failures) {
    return new LoadReport(plan(), 20_000, outcomes(), new Findings(violations, first, failures), 3);
  }

  private static LoadPlan plan() {
    return new LoadPlan(
        ServerAddress.of("http://localhost"),
        List.of(new Agent("anna", "secret")),
        List.of(Scenario.AGENTS, Scenario.IDLE),
        100,
        new Pacing(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            OptionalDouble.empty(),
            Duration.ofSeconds(4)),
        Questions.asWritten(List.of(new Question("en", "Where is my card?")), 1),
        () -> Memory.UNKNOWN,
        42);
  }

  private static List<Outcome> outcomes() {
    var latencies =
        new Latencies(
            90_000,
            1.25,
            2.5,
            10,
            99.9,
            1234.5,
            List.of(
                new Latencies.Point(0, 0.01),
                new Latencies.Point(0.5, 1.25),
                new Latencies.Point(0.99, 10),
                new Latencies.Point(1, 1234.5)));
    return List.of(
        new Outcome(
            Scenario.AGENTS,
            100,
            OptionalDouble.of(5000),
            List.of(new Outcome.Paced("agents", OptionalDouble.of(2500), 2490.5, 17, latencies)),
            List.of(new Outcome.Figure("desks", 10, ""))),
        new Outcome(
            Scenario.IDLE,
            100,
            OptionalDouble.empty(),
            List.of(new Outcome.Paced("reconnect", OptionalDouble.empty(), 12.5, 0, latencies)),
            List.of(new Outcome.Figure("heap, each more", 12.345, "KiB"))));
  }

  @Test
  void the_text_stays_within_eighty_columns_and_cannot_steer_the_terminal() {
    String text = LoadTextReport.of(measured(bad()));

    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(text.chars()).allMatch(each -> each >= ' ' || each == '\n' || each == '\r');
    assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "echo: round trips 20 000 100.0 %",
            "agents: messages 5 000 25.0 %",
            "agents 2 491 1.25 2.50 10.00 99.90 1234.50",
            "17 were due and could not be sent in time",
            "heap, each more 12.35 KiB",
            "conversation abc: seq 7 an entry before it never came",
            "told to wait 3")
        .anyMatch(line -> line.startsWith("1 234 violations"));
  }

  @Test
  void that_everything_was_right_is_said() {
    assertThat(LoadTextReport.of(measured(good()))).contains("nobody forgotten");
    assertThat(Jsoup.parse(LoadHtmlReport.of(measured(good()))).text())
        .contains("nobody forgotten");
  }

  @Test
  void a_password_is_told_nowhere() {
    for (String told :
        List.of(
            LoadTextReport.of(measured(good())),
            LoadJsonReport.of(measured(good())),
            LoadHtmlReport.of(measured(good())),
            good().toString())) {
      assertThat(told).doesNotContain("secret");
    }
  }

  @Test
  void the_names_that_programs_rely_on_stand_in_the_json() throws Exception {
    JsonNode json = new JsonMapper().readTree(LoadJsonReport.of(measured(bad())));

    assertThat(names(json))
        .containsExactly("good", "echo", "scenarios", "violations", "failures", "measured");
    assertThat(json.get("good").booleanValue()).isFalse();
    assertThat(json.at("/echo/per_second").doubleValue()).isEqualTo(20_000);
    JsonNode agents = json.at("/scenarios/0");
    assertThat(names(agents))
        .containsExactly(
            "scenario", "unit", "connections", "highest_per_second", "of_echo", "paced", "figures");
    assertThat(agents.get("of_echo").doubleValue()).isEqualTo(0.25);
    assertThat(names(agents.at("/paced/0/latency_ms")))
        .containsExactly("n", "p50", "p90", "p99", "p99.9", "max");
    assertThat(json.at("/violations/n").longValue()).isEqualTo(1234);
    assertThat(json.at("/violations/first/0/kind").textValue()).isEqualTo("gap");
    assertThat(json.at("/failures/0/n").longValue()).isEqualTo(1_000_000);
  }

  @Test
  void the_page_is_read_by_everybody() {
    Document page = Jsoup.parse(LoadHtmlReport.of(measured(bad())));

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("section"))
        .allMatch(section -> page.getElementById(section.attr("aria-labelledby")) != null);
    assertThat(page.select("table")).allMatch(table -> !table.select("caption").text().isBlank());
    assertThat(page.select("th")).allMatch(heading -> heading.hasAttr("scope"));
    assertThat(page.select("figure > svg"))
        .hasSize(2)
        .allMatch(svg -> svg.attr("role").equals("img") && !svg.attr("aria-label").isBlank());
    assertThat(page.select("figure > svg .curve").eachAttr("points"))
        .allMatch(points -> points.matches("[0-9., ]+"), "every point is in the chart");
  }

  @Test
  void what_the_server_said_is_harmless_in_the_page() {
    Document page = Jsoup.parse(LoadHtmlReport.of(measured(bad())));

    assertThat(page.select("script, b, a, [src], [href]")).isEmpty();
    assertThat(page.select("dd").eachText()).contains("http://a<b>");
  }

  private static Stream<String> names(JsonNode json) {
    return json.properties().stream().map(Map.Entry::getKey);
  }
}
