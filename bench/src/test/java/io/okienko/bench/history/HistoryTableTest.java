package io.okienko.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTableTest {
  @Test
  void comparesWithinEachIteration() {
    var table =
        new HistoryTable(
            history -> history.label("9", "77"),
            List.of(iteration(1000, 1100), iteration(4000, 4000), iteration(2000, 2400)));

    assertThat(table.toMarkdown())
        .isEqualTo(
            """
            | | where | × without history | from – to | median ms |
            |---|---|---:|---:|---:|
            | an agent's message is durable | a new conversation, empty store | 1.00 | 1.00 – 1.00 | 2.00 |
            | an agent's message is durable | a log of 9 events, empty store | 1.10 | 1.00 – 1.20 | 2.40 |
            """);
  }

  private static HistoryTable.Iteration iteration(double without, double with) {
    return new HistoryTable.Iteration(
        Map.of(
            new Case(Deed.AGENT_SAYS, History.NONE), without,
            new Case(Deed.AGENT_SAYS, History.LONG_LOG), with));
  }
}
