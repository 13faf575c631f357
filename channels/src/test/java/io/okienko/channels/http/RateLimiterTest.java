package io.okienko.channels.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final Time time = new Time();
  private final RateLimiter limiter = new RateLimiter(new RateLimiter.Limit(2, 6), time);

  @Test
  void aBurstThenAsFastAsItRefills() {
    limiter.count("a");
    limiter.count("a");
    Problem refused = catchThrowableOfType(Problem.class, () -> limiter.count("a"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("Retry-After", "10");
    time.pass(Duration.ofSeconds(10));
    limiter.count("a");
    assertThat(catchThrowableOfType(Problem.class, () -> limiter.count("a"))).isNotNull();
  }

  @Test
  void whoIsRefusedLosesNothingByAsking() {
    limiter.count("a");
    limiter.count("a");
    for (int i = 0; i < 100; i++) {
      assertThat(catchThrowableOfType(Problem.class, () -> limiter.count("a"))).isNotNull();
      time.pass(Duration.ofMillis(100));
    }
    assertThatCode(() -> limiter.count("a")).doesNotThrowAnyException();
  }

  @Test
  void nobodyPaysForOthers() {
    limiter.count("a");
    limiter.count("a");
    assertThatCode(() -> limiter.count("b")).doesNotThrowAnyException();
  }

  @Test
  void aPauseSavesNoMoreThanTheBurst() {
    limiter.count("a");
    time.pass(Duration.ofHours(5));
    limiter.count("a");
    limiter.count("a");
    assertThat(catchThrowableOfType(Problem.class, () -> limiter.count("a"))).isNotNull();
  }

  @Test
  void callsOfThisMachineAreNotCountedByAddress() {
    for (int i = 0; i < 100; i++) {
      limiter.countAddress("127.0.0.1");
    }
    assertThatCode(() -> limiter.countAddress("0:0:0:0:0:0:0:1")).doesNotThrowAnyException();
  }

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("only instants are asked for");
    }
  }
}
