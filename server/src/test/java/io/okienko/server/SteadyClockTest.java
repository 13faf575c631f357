package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private Instant machine = NOON;
  private long nanos = 42;
  private final SteadyClock clock = new SteadyClock(() -> machine, () -> nanos);

  private void pass(Duration time) {
    machine = machine.plus(time);
    nanos += time.toNanos();
  }

  @Test
  void goesWithTheMachine() {
    pass(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void followsWhenTheClockIsPutForward() {
    machine = machine.plus(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void goesOnSlowerWhenItIsPutBackUntilBothAgree() {
    machine = machine.minus(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(NOON);
    pass(Duration.ofMinutes(10));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(9)));
    for (int hour = 0; hour < 10; hour++) {
      pass(Duration.ofHours(1));
      clock.instant();
    }
    assertThat(clock.instant()).isEqualTo(machine);
  }

  @Test
  void isTheSameInEveryTimeZone() {
    Clock inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
    machine = machine.minus(Duration.ofHours(1));
    assertThat(inTokyo.instant()).isEqualTo(NOON);
    assertThat(ZonedDateTime.now(inTokyo).getHour()).isEqualTo(21);
    assertThat(inTokyo.withZone(ZoneOffset.UTC).getZone()).isEqualTo(clock.getZone());
  }

  @Test
  void neverGoesBackWhateverTheMachineDoes() {
    Random random = new Random(20261126);
    Instant before = clock.instant();
    for (int i = 0; i < 10_000; i++) {
      pass(Duration.ofMillis(random.nextInt(1000)));
      if (random.nextInt(20) == 0) {
        machine = machine.plusSeconds(random.nextInt(7200) - 3600);
      }
      Instant now = clock.instant();
      assertThat(now).isAfterOrEqualTo(before);
      before = now;
    }
  }
}
