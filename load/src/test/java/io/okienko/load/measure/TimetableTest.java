package io.okienko.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TimetableTest {
  private static final long START = 1_000;

  @Test
  void all_are_due_at_equal_distances() {
    var timetable = new Timetable(START, 1000, 4);

    assertThat(timetable.dueNanos(0)).isEqualTo(START);
    assertThat(timetable.dueNanos(1)).isEqualTo(START + TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(timetable.dueNanos(60_000)).isEqualTo(START + TimeUnit.MINUTES.toNanos(1));
  }

  @Test
  void the_senders_take_turns() {
    var timetable = new Timetable(START, 1000, 4);

    assertThat(timetable.dueNanos(3, 0)).isEqualTo(timetable.dueNanos(3));
    assertThat(timetable.dueNanos(0, 1)).isEqualTo(timetable.dueNanos(4));
    assertThat(timetable.dueNanos(2, 5)).isEqualTo(timetable.dueNanos(22));
  }

  @Test
  void a_rate_of_nothing_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Timetable(START, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Timetable(START, Double.NaN, 1));
  }
}
