package io.okienko.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.okienko.load.conversation.Violation.Kind;
import io.okienko.load.question.Question;
import io.okienko.load.question.Questions;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Pacing;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.scenario.UnableToRunScenarioException;
import io.okienko.load.wire.ServerAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole load test, on a server that keeps its promises and on some that do not. */
final class LoadTestTest {
  private final List<String> told = new ArrayList<>();

  private static LoadPlan plan(ServerAddress server, Scenario... scenarios) {
    return plan(server, pacing(Duration.ofMillis(50), Duration.ofMillis(200)), scenarios);
  }

  private static Pacing pacing(Duration warmUp, Duration duration) {
    return new Pacing(warmUp, duration, OptionalDouble.of(50), Duration.ofMillis(10));
  }

  private static LoadPlan plan(ServerAddress server, Pacing pacing, Scenario... scenarios) {
    return new LoadPlan(
        server,
        List.of(),
        List.of(scenarios),
        4,
        pacing,
        Questions.asWritten(List.of(new Question("en", "Where is my card?")), 1),
        () -> Memory.UNKNOWN,
        1);
  }

  private LoadReport measure(LyingServer.Lie lie) throws InterruptedException {
    try (var server = new LyingServer(lie)) {
      return LoadTest.run(plan(server.address(), Scenario.BOT), told::add);
    }
  }

  /** Something is answered in this time, however cold or busy the machine is. */
  private LoadReport measureAsLongAsFiguresNeed() throws InterruptedException {
    Pacing pacing = pacing(Duration.ofMillis(200), Duration.ofSeconds(2));
    try (var server = new LyingServer(LyingServer.Lie.NONE)) {
      return LoadTest.run(plan(server.address(), pacing, Scenario.BOT), told::add);
    }
  }

  @Test
  void a_server_that_keeps_its_promises_is_measured() throws Exception {
    LoadReport report = measureAsLongAsFiguresNeed();

    assertThat(report.findings().isGood()).as(report.toString()).isTrue();
    assertThat(report.echo()).isPositive();
    assertThat(report.outcomes())
        .singleElement()
        .satisfies(bot -> {
          assertThat(bot.highest().getAsDouble()).isPositive();
          assertThat(bot.paced())
              .singleElement()
              .satisfies(paced -> {
                assertThat(paced.wanted()).hasValue(50);
                assertThat(paced.latencies().n()).isPositive();
              });
        });
    assertThat(told).anyMatch(line -> line.startsWith("bot: "));
  }

  @ParameterizedTest
  @CsvSource({
    "SENDS_TWICE, TWICE",
    "LEAVES_OUT, GAP",
    "LOSES_WHAT_IT_ACCEPTED, LOST",
    "STORES_TWICE, STORED_TWICE",
  })
  void a_server_that_does_not_is_found_out(LyingServer.Lie lie, Kind violation) throws Exception {
    LoadReport report = measure(lie);

    assertThat(report.findings().isGood()).isFalse();
    assertThat(report.findings().violations()).isPositive();
    assertThat(report.findings().firstViolations()).anyMatch(each -> each.kind() == violation);
  }

  @Test
  void who_is_asked_to_come_back_later_does_so_and_says_it() throws Exception {
    LoadReport report = measure(LyingServer.Lie.IS_BUSY_AT_FIRST);

    assertThat(report.findings().isGood()).as(report.toString()).isTrue();
    assertThat(report.waits()).isPositive();
    assertThat(told).anyMatch(line -> line.contains("429"));
  }

  @Test
  void windows_that_are_left_open_all_come_back() throws Exception {
    try (var server = new LyingServer(LyingServer.Lie.NONE)) {
      LoadReport report = LoadTest.run(plan(server.address(), Scenario.IDLE), told::add);

      assertThat(report.outcomes().getFirst().paced().getFirst().latencies().n()).isEqualTo(4);
      assertThat(report.findings().failures()).isEmpty();
    }
  }

  @Test
  void a_server_that_is_not_there_is_told() {
    var nobody = new ServerAddress(false, "127.0.0.1", 1);

    assertThatExceptionOfType(UnableToRunScenarioException.class)
        .isThrownBy(() -> LoadTest.run(plan(nobody, Scenario.BOT), told::add))
        .withStackTraceContaining("127.0.0.1");
  }

  @Test
  void a_plan_that_cannot_be_carried_out_is_refused() {
    var server = new ServerAddress(false, "127.0.0.1", 1);

    assertThatIllegalArgumentException().isThrownBy(() -> plan(server));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(server, Scenario.AGENTS))
        .withMessageContaining("agents");
  }
}
