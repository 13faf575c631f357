package io.okienko.server.report;

import io.okienko.load.Findings;
import io.okienko.load.conversation.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a load test found wrong, as lines of 80 columns. */
final class FindingsText {
  private static final int NAME_WIDTH = 60;

  private FindingsText() {}

  /** Whether everything held, in a sentence. */
  static String verdict(Findings findings) {
    return findings.isGood()
        ? "Every conversation was as it must be: no entry lost, doubled or out of order, every"
            + " question answered, nobody forgotten."
        : Wording.count(findings.violations())
            + " violations of what must always hold, and "
            + Wording.count(findings.failed())
            + " failures.";
  }

  static List<String> lines(Findings findings) {
    List<String> lines = new ArrayList<>();
    verdict(findings).replaceAll("(.{50,78}) ", "$1\n").lines().forEach(lines::add);
    for (Violation violation : findings.firstViolations()) {
      lines.add("  " + violation.sentence());
    }
    findings
        .failures()
        .forEach((what, count) ->
            lines.add(
                "%8s  %s".formatted(Wording.count(count), Wording.excerpt(what, NAME_WIDTH))));
    return lines;
  }
}
