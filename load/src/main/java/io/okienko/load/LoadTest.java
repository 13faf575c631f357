package io.okienko.load;

import io.okienko.load.conversation.Violations;
import io.okienko.load.measure.Failures;
import io.okienko.load.scenario.AgentsScenario;
import io.okienko.load.scenario.BotScenario;
import io.okienko.load.scenario.ChaosScenario;
import io.okienko.load.scenario.EchoScenario;
import io.okienko.load.scenario.IdleScenario;
import io.okienko.load.scenario.Outcome;
import io.okienko.load.scenario.Progress;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.scenario.Stage;
import io.okienko.load.scenario.Victim;
import io.okienko.load.scenario.VisitorsScenario;
import io.okienko.load.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures a server with virtual people, and a bare echo beside it. Checks all that they read: a
 * fast server that loses something is of no use.
 */
public final class LoadTest {
  private final LoadPlan plan;
  private final Progress progress;
  private final Violations violations = new Violations();
  private final Failures failures = new Failures();
  private final AtomicLong waits = new AtomicLong();

  private LoadTest(LoadPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Blocks until everything is measured.
   *
   * @throws io.okienko.load.scenario.UnableToRunScenarioException when the server cannot be reached
   *     or does not let virtual people in
   */
  public static LoadReport run(LoadPlan plan, Progress progress) throws InterruptedException {
    return new LoadTest(plan, progress).run();
  }

  /**
   * Kills a server again and again while virtual people go on talking. Blocks until every
   * conversation was checked.
   *
   * @throws IOException when the server does not start again
   */
  public static ChaosReport killAgainAndAgain(
      LoadPlan plan, Victim victim, int kills, Progress progress)
      throws IOException, InterruptedException {
    return new LoadTest(plan, progress).killAgainAndAgain(victim, kills);
  }

  private ChaosReport killAgainAndAgain(Victim victim, int kills)
      throws IOException, InterruptedException {
    try (var wire = new Wire(this::waiting)) {
      ChaosScenario.Outcome outcome =
          ChaosScenario.play(stage(wire), victim, plan.connections(), plan.agents(), kills);
      return new ChaosReport(outcome, Findings.of(violations, failures));
    }
  }

  private Stage stage(Wire wire) {
    return new Stage(
        wire,
        plan.server(),
        plan.questions(),
        plan.pacing(),
        plan.seed(),
        violations,
        failures,
        progress);
  }

  private LoadReport run() throws InterruptedException {
    try (var wire = new Wire(this::waiting)) {
      Stage stage = stage(wire);
      double echo = EchoScenario.play(stage, plan.connections());
      List<Outcome> outcomes = new ArrayList<>();
      for (Scenario scenario : plan.scenarios()) {
        outcomes.add(play(scenario, stage));
      }
      return new LoadReport(plan, echo, outcomes, Findings.of(violations, failures), waits.get());
    }
  }

  private Outcome play(Scenario scenario, Stage stage) throws InterruptedException {
    return switch (scenario) {
      case AGENTS -> AgentsScenario.play(stage, plan.connections(), plan.agents());
      case BOT -> BotScenario.play(stage, plan.connections());
      case VISITORS -> VisitorsScenario.play(stage, plan.connections(), plan.agents());
      case IDLE -> IdleScenario.play(stage, plan.connections(), plan.memory());
    };
  }

  private void waiting(int status, Duration delay) {
    if (waits.incrementAndGet() == 1) {
      progress.say(
          "the server is busy ("
              + status
              + ") and asks to come back after "
              + delay.toSeconds()
              + " s; this is obeyed");
    }
  }
}
