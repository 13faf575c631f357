package io.okienko.load.wire;

import java.time.Duration;

/** Hears that the server asked somebody to come back later, by 429 or 503 with Retry-After. */
@FunctionalInterface
public interface Waits {
  void waiting(int status, Duration delay);
}
