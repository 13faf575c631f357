package io.okienko.load.scenario;

import io.vertx.core.Future;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/** Waits for what happens on event loops, for those who play a scenario from outside of them. */
final class Blocking {
  private Blocking() {}

  /**
   * @throws UnableToRunScenarioException when it does not work out
   */
  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new UnableToRunScenarioException(Objects.requireNonNullElse(e.getCause(), e));
    }
  }
}
