package io.okienko.load;

import io.okienko.load.question.Questions;
import io.okienko.load.scenario.Memory;
import io.okienko.load.scenario.Pacing;
import io.okienko.load.scenario.Scenario;
import io.okienko.load.wire.Agent;
import io.okienko.load.wire.ServerAddress;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param agents who serve the virtual customers
 * @param connections of customers at the same time
 * @param memory looks at the server's
 * @param seed of everything that is left to chance
 */
public record LoadPlan(
    ServerAddress server,
    List<Agent> agents,
    List<Scenario> scenarios,
    int connections,
    Pacing pacing,
    Questions questions,
    Memory.Probe memory,
    long seed) {
  public LoadPlan {
    agents = List.copyOf(agents);
    scenarios = List.copyOf(scenarios);
    if (scenarios.isEmpty() || connections < 1) {
      throw new IllegalArgumentException("a load test needs a scenario and a connection");
    }
    if (agents.isEmpty() && scenarios.stream().anyMatch(Scenario::needsAgents)) {
      throw new IllegalArgumentException("a scenario needs agents, and there are none");
    }
  }
}
