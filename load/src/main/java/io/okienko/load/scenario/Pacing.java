package io.okienko.load.scenario;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * For how long and how fast.
 *
 * @param warmUp what is left out before
 * @param duration of what is measured, in the closed and in the open loop each
 * @param rate in a second in the open loop; without one, half of the highest
 * @param think how long a visitor thinks, on average
 */
public record Pacing(Duration warmUp, Duration duration, OptionalDouble rate, Duration think) {
  /** The server is warm when the open loop begins; what is left over from before must be gone. */
  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(3);

  public Pacing {
    if (warmUp.isNegative() || duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("measuring takes time");
    }
  }

  Duration settling() {
    return warmUp.compareTo(LONGEST_SETTLING) < 0 ? warmUp : LONGEST_SETTLING;
  }
}
