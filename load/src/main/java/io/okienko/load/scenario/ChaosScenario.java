package io.okienko.load.scenario;

import io.okienko.load.wire.Agent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Customers and agents go on talking while their server is killed again and again. At the end every
 * conversation must be whole, and go on.
 */
public final class ChaosScenario {
  private static final String NAME = "chaos";
  private static final long SHORTEST_LIFE_MILLIS = 500;
  private static final long LONGEST_LIFE_MILLIS = 8000;

  private static final Duration LOOK = Duration.ofMillis(50);

  /** For half a minute. */
  private static final int LOOKS = 600;

  /** So often a server is killed before it has come to life. */
  private static final double DIES_YOUNG = 0.2;

  private final Stage stage;
  private final Victim victim;
  private final ChaosScene scene;
  private final Random random;

  private ChaosScenario(Stage stage, Victim victim) {
    this.stage = stage;
    this.victim = victim;
    this.random = new Random(stage.seed());
    this.scene = new ChaosScene(stage.scene(), new Habits(random, stage.pacing().think()));
  }

  /**
   * What was done to the server and nevertheless kept.
   *
   * @param accepted messages that the server said it had
   * @param repeated what was tried again because the server was not there
   * @param persons who were asked for
   */
  public record Outcome(int conversations, int kills, long accepted, long repeated, long persons) {}

  /**
   * Kills a server that runs so many times. It runs again at the end.
   *
   * @throws IOException when it does not start again
   */
  public static Outcome play(
      Stage stage, Victim victim, int customers, List<Agent> agents, int kills)
      throws IOException, InterruptedException {
    return new ChaosScenario(stage, victim).play(customers, agents, kills);
  }

  private Outcome play(int count, List<Agent> agents, int kills)
      throws IOException, InterruptedException {
    List<StubbornCustomer> customers = open(count);
    List<StubbornDesk> desks = sitDown(agents);
    List<Future<?>> lives = new ArrayList<>();
    customers.forEach(customer -> lives.add(told(customer.live())));
    for (int i = 1; i <= kills; i++) {
      live();
      victim.kill();
      stage.progress().say(NAME + ": killed, " + i + " of " + kills);
      victim.launch();
    }
    victim.awaitReady();
    awaitSomebody(scene.accepted().sum());
    scene.over().set(true);
    stage.progress().say(NAME + ": every conversation goes on and is checked");
    Blocking.awaitEnd(Future.join(lives));
    Blocking.awaitEnd(Future.join(desks.stream().map(desk -> told(desk.goHome())).toList()));
    return new Outcome(
        count,
        kills,
        scene.accepted().sum(),
        scene.stubborn().repeated().sum(),
        scene.persons().sum());
  }

  private List<StubbornCustomer> open(int count) {
    List<StubbornCustomer> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Context loop = stage.wire().loop(i);
      String language = stage.questions().language(i);
      customers.add(Blocking.on(loop, () -> StubbornCustomer.open(scene, language, loop)));
    }
    return customers;
  }

  private List<StubbornDesk> sitDown(List<Agent> agents) {
    List<StubbornDesk> desks = new ArrayList<>();
    for (Agent agent : agents) {
      Context loop = stage.wire().loop(desks.size());
      desks.add(new StubbornDesk(scene, stage.server(), agent, loop));
    }
    return desks;
  }

  /** Lets the server live until somebody is served again and a while longer, or die young. */
  private void live() throws IOException, InterruptedException {
    if (random.nextDouble() >= DIES_YOUNG) {
      victim.awaitReady();
      awaitSomebody(scene.accepted().sum());
    }
    Thread.sleep(random.nextLong(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS));
  }

  /** Customers who were asked to come back later take their time. */
  private void awaitSomebody(long acceptedBefore) throws InterruptedException {
    for (int look = 0; look < LOOKS && scene.accepted().sum() == acceptedBefore; look++) {
      Thread.sleep(LOOK);
    }
  }

  private Future<?> told(Future<?> future) {
    return future.onFailure(stage.failures()::add);
  }
}
