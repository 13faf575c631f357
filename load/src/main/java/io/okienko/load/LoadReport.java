package io.okienko.load;

import io.okienko.load.scenario.Outcome;
import java.util.List;

/**
 * What a load test showed.
 *
 * @param echo round trips in a second of a bare server in the same run
 * @param waits how often the server asked to come back later, and was obeyed
 */
public record LoadReport(
    LoadPlan plan, double echo, List<Outcome> outcomes, Findings findings, long waits) {
  public LoadReport {
    outcomes = List.copyOf(outcomes);
  }
}
