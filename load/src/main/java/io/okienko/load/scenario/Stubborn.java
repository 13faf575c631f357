package io.okienko.load.scenario;

import io.okienko.load.wire.RefusedException;
import io.okienko.load.wire.Wire;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Tries again and again, as long as the server is not there. What it refuses while it is there is
 * refused.
 *
 * @param repeated counts how often something was tried again
 */
record Stubborn(Wire wire, LongAdder repeated) {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** A server that was killed may leave a call without any end. */
  private static final long PATIENCE_SECONDS = 15;

  private static final int SERVER_ERROR = 500;

  <T> Future<T> until(Supplier<Future<T>> attempt) {
    return attempt
        .get()
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .recover(why -> isForGood(why) ? Future.failedFuture(why) : again(attempt));
  }

  private <T> Future<T> again(Supplier<Future<T>> attempt) {
    repeated.increment();
    return wire.later(PAUSE).compose(_ -> until(attempt));
  }

  private static boolean isForGood(Throwable why) {
    return why instanceof RefusedException refused && refused.status() < SERVER_ERROR;
  }
}
