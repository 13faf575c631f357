package io.okienko.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private final SignInThrottle throttle =
      new SignInThrottle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void attemptsThatHaveNotEndedYetCountAsWrong() {
    for (int i = 0; i < SignInThrottle.MOST_WRONG; i++) {
      assertThat(throttle.begin("anna", "here")).isEmpty();
    }
    assertThat(throttle.begin("anna", "here")).contains(Duration.ofMinutes(15));
    assertThat(throttle.begin("anna", "there")).isEmpty();
    assertThat(throttle.begin("piotr", "here")).isEmpty();
  }

  @Test
  void remembersABoundedNumberOfOffenders() {
    for (int i = 0; i < 30_000; i++) {
      assertThat(throttle.begin("user" + i, "here")).isEmpty();
    }
    assertThat(throttle.size()).isEqualTo(10_000);
  }
}
