package io.okienko.load;

import io.okienko.load.conversation.Violation;
import io.okienko.load.scenario.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What a load test showed.
 *
 * @param echo round trips in a second of a bare server in the same run
 * @param violations of what must always hold: how many
 * @param firstViolations some of them
 * @param failures of exchanges: what, and how often
 * @param waits how often the server asked to come back later, and was obeyed
 */
public record LoadReport(
    LoadPlan plan,
    double echo,
    List<Outcome> outcomes,
    long violations,
    List<Violation> firstViolations,
    Map<String, Long> failures,
    long waits) {
  public LoadReport {
    outcomes = List.copyOf(outcomes);
    firstViolations = List.copyOf(firstViolations);
    failures = Map.copyOf(failures);
  }

  /** Whether everything held and nothing failed. */
  public boolean isGood() {
    return violations == 0 && failures.isEmpty();
  }
}
