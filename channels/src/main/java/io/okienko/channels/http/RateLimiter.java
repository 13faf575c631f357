package io.okienko.channels.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket for each key, such as an address or a conversation. Thread-safe; memory is
 * bounded.
 */
public final class RateLimiter {
  private static final int MOST_KEYS = 100_000;

  /**
   * How much is allowed.
   *
   * @param burst calls at once
   * @param refillPerMinute calls that come back each minute
   */
  public record Limit(int burst, double refillPerMinute) {}

  /**
   * @param refused whether the call that made this bucket was refused; it took no token then
   */
  private record Bucket(double tokens, Instant at, boolean refused) {}

  private final Limit limit;
  private final Clock clock;
  private final Cache<String, Bucket> buckets;

  public RateLimiter(Limit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(Duration.ofHours(1)).build();
  }

  /**
   * Counts one call.
   *
   * @throws Problem 429 with {@code Retry-After} when the key has used up its share
   */
  public void count(String key) {
    Bucket bucket = buckets.asMap().merge(key, full(), (before, _) -> drain(before));
    if (bucket.refused()) {
      long seconds =
          Math.max(1, (long) Math.ceil((1 - bucket.tokens()) / limit.refillPerMinute() * 60));
      throw Problem.of(
              429,
              "too-many-requests",
              "That was very fast. Please try again in " + seconds + " seconds.")
          .withHeader("Retry-After", Long.toString(seconds));
    }
  }

  /**
   * Counts one call of an address, as {@link ClientAddress} tells it. Calls that a program on this
   * machine makes for itself are not counted: they are the operator's.
   *
   * @throws Problem 429 as {@link #count}
   */
  public void countAddress(String address) {
    if (!ClientAddress.isThisMachine(address)) {
      count(address);
    }
  }

  private Bucket full() {
    return new Bucket(limit.burst() - 1.0, clock.instant(), false);
  }

  private Bucket drain(Bucket before) {
    Instant now = clock.instant();
    double minutes = Math.max(0, Duration.between(before.at(), now).toNanos() / 60e9);
    double tokens = Math.min(limit.burst(), before.tokens() + minutes * limit.refillPerMinute());
    return tokens < 1 ? new Bucket(tokens, now, true) : new Bucket(tokens - 1, now, false);
  }
}
