package io.okienko.bot.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing of passwords: so many wrong ones for a user name from an address, then a
 * pause. Remembers a bounded number of the latest offenders. Safe for use by many threads.
 */
final class SignInThrottle {
  static final int MOST_WRONG = 5;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Source, Deque<Instant>> attempts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Deque<Instant>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins an attempt. It counts as wrong until {@link #succeeded}, so that guessing many passwords
   * at once is no way around.
   *
   * @return how long to wait when there were too many; the attempt must not be made then
   */
  synchronized Optional<Duration> begin(String username, String address) {
    Instant now = clock.instant();
    Deque<Instant> lately =
        attempts.computeIfAbsent(new Source(username, address), _ -> new ArrayDeque<>());
    while (!lately.isEmpty() && !lately.getFirst().plus(WINDOW).isAfter(now)) {
      lately.removeFirst();
    }
    if (lately.size() >= MOST_WRONG) {
      return Optional.of(Duration.between(now, lately.getFirst().plus(WINDOW)));
    }
    lately.addLast(now);
    return Optional.empty();
  }

  synchronized void succeeded(String username, String address) {
    attempts.remove(new Source(username, address));
  }

  synchronized int size() {
    return attempts.size();
  }

  private record Source(String username, String address) {}
}
