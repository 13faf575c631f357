package io.okienko.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.spi.ScorePart.Kind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  /** A part without a kind would count in secret. */
  @Test
  void everyPartHasAKind() throws ReflectiveOperationException {
    RecordComponent[] components = Evidence.class.getRecordComponents();
    double[] distinct =
        IntStream.range(0, components.length).mapToDouble(i -> (i + 1) / 100.0).toArray();

    assertThat(evidence(distinct).toArray()).containsExactly(distinct);
    assertThat(Evidence.KINDS).hasSameSizeAs(components).doesNotHaveDuplicates();
  }

  /** Of all kinds the lead alone is measured between articles. */
  @Test
  void everyKindIsMeasured() {
    List<Kind> measured = new ArrayList<>(Evidence.KINDS);
    measured.add(Kind.LEAD);

    assertThat(measured).containsExactly(Kind.values());
  }

  private static Evidence evidence(double[] values) throws ReflectiveOperationException {
    Object[] arguments = IntStream.range(0, values.length).mapToObj(i -> values[i]).toArray();
    return (Evidence) Evidence.class.getDeclaredConstructors()[0].newInstance(arguments);
  }
}
