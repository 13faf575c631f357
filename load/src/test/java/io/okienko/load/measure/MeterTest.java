package io.okienko.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.load.measure.Meter.Sample;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MeterTest {
  private final Meter meter = new Meter();

  private void done(int times, long millisAgo) {
    for (int i = 0; i < times; i++) {
      meter.done(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(millisAgo));
    }
  }

  @Test
  void the_slow_ones_stand_at_the_end_of_the_curve() {
    done(990, 1000);
    done(10, 60_000);
    Sample sample = meter.take();

    assertThat(sample.count()).isEqualTo(1000);
    assertThat(sample.latencies().p50()).isGreaterThanOrEqualTo(1000).isLessThan(30_000);
    assertThat(sample.latencies().p999()).isGreaterThanOrEqualTo(59_900);
    assertThat(sample.latencies().max()).isGreaterThanOrEqualTo(60_000);
    assertThat(sample.latencies().curve().getLast().share()).isEqualTo(1);
  }

  @Test
  void what_was_before_a_reset_is_left_out() {
    done(5, 0);
    meter.reset();
    done(3, 0);

    assertThat(meter.take().count()).isEqualTo(3);
  }

  @Test
  void each_sample_begins_where_the_last_one_ended() {
    done(5, 0);

    assertThat(meter.take().count()).isEqualTo(5);
    assertThat(meter.take().count()).isZero();
  }

  @Test
  void what_is_longer_than_can_be_noted_counts_as_the_longest() {
    done(1, TimeUnit.HOURS.toMillis(1));

    assertThat(meter.take().latencies().max()).isGreaterThan(9 * 60_000);
  }
}
