package io.okienko.load.scenario;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many talkers, who come and go a few at a time. Its methods block. */
record Crowd(List<? extends Talker> talkers) {
  /** As a server's line of calls that wait to be accepted is not endless. */
  private static final int AT_ONCE = 64;

  /**
   * @throws UnableToRunScenarioException when somebody could not come in
   */
  void arrive() throws InterruptedException {
    forEach(Talker::arrive);
  }

  /**
   * @throws UnableToRunScenarioException when somebody's conversation could not be ended
   */
  void leave() throws InterruptedException {
    forEach(Talker::leave);
  }

  /**
   * Lets everybody do something.
   *
   * @throws UnableToRunScenarioException when it does not work out for somebody
   */
  private void forEach(Function<Talker, Future<?>> action) throws InterruptedException {
    var room = new Semaphore(AT_ONCE);
    var failure = new AtomicReference<@Nullable Throwable>();
    for (Talker talker : talkers) {
      room.acquire();
      talker
          .loop()
          .runOnContext(_ ->
              Future.succeededFuture()
                  .compose(_ -> action.apply(talker))
                  .onFailure(why -> failure.compareAndSet(null, why))
                  .eventually(() -> {
                    room.release();
                    return Future.succeededFuture();
                  }));
    }
    room.acquire(AT_ONCE);
    Throwable why = failure.get();
    if (why != null) {
      throw new UnableToRunScenarioException(why);
    }
  }
}
