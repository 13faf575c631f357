package io.okienko.load.scenario;

import io.okienko.load.measure.Failures;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One conversation after the other, so that none comes near the limit of messages that it has. The
 * next one is opened while the last one still goes on, so that nobody has to wait for it. Lives on
 * one event loop.
 */
final class Succession<C extends TalkedIn> {
  private final Supplier<Future<C>> opener;
  private final Failures failures;
  private @Nullable C current;
  private @Nullable Future<C> successor;

  /**
   * @param failures told of conversations that could not be left
   */
  Succession(Supplier<Future<C>> opener, Failures failures) {
    this.opener = opener;
    this.failures = failures;
  }

  /** The conversation in which to go on. */
  Future<C> next() {
    C now = current;
    if (now == null || now.isSpent()) {
      return moveOn(now);
    }
    if (now.isNearlySpent() && successor == null) {
      successor = opener.get();
    }
    return Future.succeededFuture(now);
  }

  private Future<C> moveOn(@Nullable C before) {
    Future<C> opening = successor == null ? opener.get() : successor;
    successor = null;
    if (before != null) {
      leave(before);
    }
    current = null;
    return opening.onSuccess(opened -> current = opened);
  }

  private void leave(C spent) {
    Future<?> leaving = spent.leave();
    leaving.onFailure(failures::add);
  }

  /** Gives the current one up, because something in it went wrong. */
  void giveUp() {
    if (current != null) {
      current.drop();
      current = null;
    }
  }

  /** Leaves all that is open. */
  Future<?> end() {
    Future<?> first = current == null ? Future.succeededFuture() : current.leave();
    Future<?> second =
        successor == null ? Future.succeededFuture() : successor.compose(each -> each.leave());
    return Future.join(first, second);
  }
}
