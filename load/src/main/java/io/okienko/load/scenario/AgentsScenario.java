package io.okienko.load.scenario;

import io.okienko.load.wire.Agent;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How many messages customers and agents can write to each other. */
public final class AgentsScenario {
  private static final String NAME = "agents";

  private AgentsScenario() {}

  public static Outcome play(Stage stage, int connections, List<Agent> agents)
      throws InterruptedException {
    Scene scene = stage.scene();
    List<Desk> desks = Desks.open(stage, agents);
    var crowd =
        new Crowd(
            IntStream.range(0, connections)
                .mapToObj(number -> new AgentTalk(scene, desks.get(number % desks.size()), number))
                .toList());
    crowd.arrive();
    Measurement measurement = stage.measurement(NAME);
    double highest = measurement.highest(crowd.talkers());
    Outcome.Paced paced = measurement.paced(crowd.talkers(), highest);
    crowd.leave();
    desks.forEach(Desk::leave);
    return new Outcome(
        Scenario.AGENTS,
        connections,
        OptionalDouble.of(highest),
        List.of(paced),
        List.of(Outcome.Figure.count("desks", desks.size())));
  }
}
