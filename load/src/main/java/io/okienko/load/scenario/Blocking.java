package io.okienko.load.scenario;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Waits for what happens on event loops, for those who play a scenario from outside of them. */
final class Blocking {
  private Blocking() {}

  /**
   * Waits for what is begun on an event loop.
   *
   * @throws UnableToRunScenarioException when it does not work out
   */
  static <T> T on(Context loop, Supplier<Future<T>> action) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(_ -> action.get().onComplete(done));
    try {
      return done.future().toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new UnableToRunScenarioException(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  /** Waits for the end, whatever it is. */
  static void awaitEnd(Future<?> future) throws InterruptedException {
    var ended = new CountDownLatch(1);
    future.onComplete(_ -> ended.countDown());
    ended.await();
  }
}
