package io.okienko.load;

import io.okienko.load.conversation.Violation;
import io.okienko.load.conversation.Violations;
import io.okienko.load.measure.Failures;
import java.util.List;
import java.util.Map;

/**
 * What was not as it must be.
 *
 * @param violations of what must always hold: how many
 * @param firstViolations some of them
 * @param failures of what should have worked: what, and how often
 */
public record Findings(
    long violations, List<Violation> firstViolations, Map<String, Long> failures) {
  public Findings {
    firstViolations = List.copyOf(firstViolations);
    failures = Map.copyOf(failures);
  }

  static Findings of(Violations violations, Failures failures) {
    return new Findings(violations.count(), violations.first(), failures.counts());
  }

  /** Whether everything held and nothing failed. */
  public boolean isGood() {
    return violations == 0 && failures.isEmpty();
  }

  /** How often something failed. */
  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }
}
