package io.okienko.bot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void namesPercentilesInMilliseconds() {
    long[] nanos = LongStream.rangeClosed(1, 400).map(each -> each * 1_000_000).toArray();
    assertThat(Latency.ofNanos(nanos)).isEqualTo(new Latency(250, 397));
  }

  @Test
  void theFirstQuarterIsWarmingUp() {
    assertThat(Latency.ofNanos(new long[] {9_000_000, 1_000_000, 1_000_000, 1_000_000}))
        .isEqualTo(new Latency(1, 1));
  }

  @Test
  void aSingleOneCounts() {
    assertThat(Latency.ofNanos(new long[] {2_000_000})).isEqualTo(new Latency(2, 2));
  }
}
