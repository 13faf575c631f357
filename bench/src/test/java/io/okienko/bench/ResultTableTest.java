package io.okienko.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.util.ListStatistics;

class ResultTableTest {
  private static final Figure BARE =
      new Figure("BareQuery", "pl", "pl", times(10, 20, 30), Map.of());
  private static final Figure RETRIEVAL =
      new Figure("Retrieval", "pl, words only", "pl", times(400, 500, 900), Map.of());

  @Test
  void comparesEachTimeWithTheBareQueryOfItsGround() {
    assertThat(new ResultTable(List.of(RETRIEVAL, BARE)).toMarkdown())
        .isEqualTo(
            """
            | | asked | × bare query | median µs | mean µs | 99 of 100 within µs |
            |---|---|---:|---:|---:|---:|
            | bare Lucene query | pl | 1.0 | 20 | 20 | 30 |
            | retrieval | pl, words only | 25 | 500 | 600 | 900 |
            """);
  }

  @Test
  void comparesIndexesOfTheSameSize() {
    assertThat(
            new ResultTable(List.of(sized("BareAtScale", 2, 40), sized("IndexAtScale", 9, 100)))
                .toMarkdown())
        .endsWith(
            """
            | bare Lucene | pl, 1000 articles | 1.0 | 2.0 | 1.0 | 40 |
            | retrieval, words only | pl, 1000 articles | 4.5 | 9.0 | 2.5 | 100 |
            """);
  }

  @Test
  void saysSoWhereThereIsNothingToCompareWith() {
    assertThat(new ResultTable(List.of(RETRIEVAL)).toMarkdown()).contains("| not measured |");
  }

  private static Figure sized(String subject, double seconds, double heap) {
    return new Figure(
        subject,
        "pl, 1000 articles",
        "pl-1000",
        times(1, 2, 3),
        Map.of(Footprint.BUILD_SECONDS, seconds, Footprint.HEAP_MIB, heap));
  }

  private static ListStatistics times(double... micros) {
    return new ListStatistics(micros);
  }
}
