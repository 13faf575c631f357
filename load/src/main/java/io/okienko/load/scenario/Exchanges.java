package io.okienko.load.scenario;

import io.okienko.load.measure.Failures;
import io.okienko.load.measure.Meter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Notes how single exchanges went. */
final class Exchanges {
  /** Whoever hears nothing for so long has been forgotten. */
  private static final long PATIENCE_SECONDS = 30;

  private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

  private final Meter meter;
  private final Failures failures;

  Exchanges(Meter meter, Failures failures) {
    this.meter = meter;
    this.failures = failures;
  }

  /**
   * Lets a talker exchange a message. Call on its loop.
   *
   * @param fromNanos when it should begin, which counts as its beginning
   * @param then what to do after it; after a failure with a pause
   */
  void run(Talker talker, long fromNanos, Runnable then) {
    Future.succeededFuture()
        .compose(_ -> talker.exchange())
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onComplete(done -> note(talker, done, fromNanos, then));
  }

  private void note(Talker talker, AsyncResult<?> done, long fromNanos, Runnable then) {
    if (done.succeeded()) {
      meter.done(fromNanos);
      then.run();
    } else {
      failures.add(done.cause());
      pause(talker).onComplete(_ -> then.run());
    }
  }

  private static Future<?> pause(Talker talker) {
    return talker.loop().owner().timer(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
