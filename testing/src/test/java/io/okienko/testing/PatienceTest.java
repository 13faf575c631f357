package io.okienko.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Nobody calls it: it is found by those who start tests. */
class PatienceTest {
  private static final Duration AWAITILITYS_OWN = Duration.ofSeconds(10);

  @Test
  void whoSaysNothingElseWaitsLong() {
    var left = new AtomicLong();
    Awaitility.await()
        .conditionEvaluationListener(met -> left.set(met.getRemainingTimeInMS()))
        .until(() -> true);
    assertThat(left).hasValueGreaterThan(AWAITILITYS_OWN.toMillis());
  }
}
