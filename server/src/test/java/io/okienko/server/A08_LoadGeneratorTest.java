package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody measures a running server from another process, with virtual people. */
final class A08_LoadGeneratorTest {
  @RegisterExtension private static final DemoBank BANK = new DemoBank();

  @TempDir private Path folder;

  private record Outcome(int exitCode, String output) {
    /** The report; progress, on standard error, stands before it. */
    JsonNode json() throws IOException {
      return Api.MAPPER.readTree(
          output.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
    }
  }

  /** The password comes from standard input. */
  private Outcome bench(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bench", "--server", BANK.address().toString()));
    command.addAll(List.of("--connections", "6", "--warm-up", "1", "--duration", "3"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process process = ServerProcess.run(output, command.toArray(String[]::new));
    try (var stdin = process.outputWriter()) {
      stdin.write(ServerProcess.PASSWORD + "\n" + ServerProcess.PASSWORD + "\n");
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + Files.readString(output));
    }
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  @Test
  void agents_the_bot_and_visitors_are_measured_and_everything_is_right() throws Exception {
    Path page = folder.resolve("report.html");
    Outcome outcome =
        bench(
            "--agent=agent",
            "--agent=agent2",
            "--scenario=agents,bot,visitors",
            "--think=0.2",
            "--json",
            "--html=" + page);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    JsonNode json = outcome.json();
    assertThat(json.path("good").booleanValue()).isTrue();
    assertThat(json.at("/echo/per_second").doubleValue()).isPositive();
    assertThat(json.path("scenarios"))
        .hasSize(3)
        .allSatisfy(
            scenario -> assertThat(scenario.at("/paced/0/latency_ms/n").longValue()).isPositive());
    assertThat(json.at("/scenarios/0/highest_per_second").doubleValue()).isPositive();
    assertThat(json.at("/scenarios/1/highest_per_second").doubleValue()).isPositive();
    assertThat(json.at("/scenarios/2/figures/0/value").doubleValue()).isPositive();
    Document html = Jsoup.parse(Files.readString(page));
    assertThat(html.select("figure > svg")).hasSize(3);
    assertThat(outcome.output()).doesNotContain(ServerProcess.PASSWORD);
  }

  @Test
  void questions_of_a_file_are_asked_and_the_figures_come_as_text() throws Exception {
    Path questions = folder.resolve("questions.csv");
    Files.writeString(questions, "id,question\n1,How do I block my card?\n2,\"Fees, please?\"\n");
    Outcome outcome = bench("--scenario=bot", "--questions=" + questions);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("echo: round trips", "bot: answered questions", "p99.9", "nobody forgotten");
  }

  @Test
  void windows_that_are_left_open_come_back() throws Exception {
    Outcome outcome = bench("--scenario=idle", "--json");

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.json().at("/scenarios/0/paced/0/latency_ms/n").longValue()).isEqualTo(6);
  }

  @Test
  void a_wrong_password_is_told_in_one_line() throws Exception {
    Outcome outcome = bench("--agent=nobody", "--scenario=agents");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output().lines().toList().getLast()).contains("401", "wrong-credentials");
  }
}
