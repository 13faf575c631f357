package io.okienko.load.scenario;

import io.okienko.load.measure.Meter.Sample;
import io.okienko.load.scenario.Outcome.Figure;
import io.okienko.load.wire.Agent;
import io.okienko.load.wire.DeskApi;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Customers as they are: most of the time they read and think. */
public final class VisitorsScenario {
  private static final String NAME = "visitors";
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Stage stage;
  private final VisitorScene scene;
  private final CountDownLatch gone;

  private VisitorsScenario(Stage stage, int visitors) {
    this.stage = stage;
    var habits = new Habits(new Random(stage.seed()), stage.pacing().think());
    this.scene = new VisitorScene(stage.scene(), habits);
    this.gone = new CountDownLatch(visitors);
  }

  /** As many visitors at any time as there are connections: when one leaves, the next one comes. */
  public static Outcome play(Stage stage, int connections, List<Agent> agents)
      throws InterruptedException {
    return new VisitorsScenario(stage, connections).play(connections, agents);
  }

  private Outcome play(int visitors, List<Agent> agents) throws InterruptedException {
    List<Robot> robots = sitDown(agents);
    for (int i = 0; i < visitors; i++) {
      come(i);
    }
    Pacing pacing = stage.pacing();
    stage
        .progress()
        .say(NAME + ": " + visitors + " at once, for " + pacing.duration().toSeconds() + " s");
    Thread.sleep(pacing.warmUp());
    scene.answers().reset();
    Thread.sleep(pacing.duration());
    Sample sample = scene.answers().take();
    scene.over().set(true);
    stage.progress().say(NAME + ": the last ones are leaving");
    gone.await();
    robots.forEach(Robot::leave);
    return outcome(visitors, sample);
  }

  private List<Robot> sitDown(List<Agent> agents) {
    List<Robot> robots = new ArrayList<>();
    for (Agent agent : agents) {
      Context loop = stage.wire().loop(robots.size());
      robots.add(
          Blocking.on(
              loop,
              () ->
                  DeskApi.signIn(stage.wire(), stage.server(), agent.username(), agent.password())
                      .compose(api -> Robot.sitDown(scene, api))));
    }
    return robots;
  }

  /** Not all at the same moment. */
  private void come(int number) {
    Context loop = stage.wire().loop(number);
    String language = stage.questions().language(number);
    loop.runOnContext(
        _ -> stage.wire().later(scene.habits().thought()).onComplete(_ -> visit(language)));
  }

  private void visit(String language) {
    if (scene.isOver()) {
      gone.countDown();
      return;
    }
    Visit.make(scene, language)
        .onSuccess(_ -> visit(language))
        .onFailure(why -> {
          scene.scene().failures().add(why);
          stage.wire().later(PAUSE_AFTER_FAILURE).onComplete(_ -> visit(language));
        });
  }

  private Outcome outcome(int visitors, Sample sample) {
    VisitorScene.Counts counts = scene.counts();
    return new Outcome(
        Scenario.VISITORS,
        visitors,
        OptionalDouble.empty(),
        List.of(
            new Outcome.Paced(
                NAME, OptionalDouble.empty(), sample.perSecond(), 0, sample.latencies())),
        List.of(
            Figure.count("visits", counts.visits().sum()),
            Figure.count("broke off and came back", counts.brokenOff().sum()),
            Figure.count("wanted a person and got one", counts.persons().sum()),
            Figure.count("claims that a colleague won", counts.lostClaims().sum()),
            Figure.count("told that too many ask", scene.scene().counts().overloaded().sum())));
  }
}
