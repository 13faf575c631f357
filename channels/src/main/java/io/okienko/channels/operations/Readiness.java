package io.okienko.channels.operations;

import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the server serves, and the gate that turns calls away while it does not. */
public final class Readiness implements Handler<RoutingContext> {
  /** What the server is about. */
  public enum State {
    STARTING,
    UP,
    /** The database cannot be reached, and nothing can be done without it. */
    WITHOUT_DATABASE,
    /** Everything is served as before, and health says already that this ends soon. */
    LEAVING,
    STOPPING
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

  public State state() {
    return state.get();
  }

  public void become(State next) {
    state.set(next);
  }

  /** Goes from one state to another, unless it is in a third one. */
  public void change(State from, State to) {
    state.compareAndSet(from, to);
  }

  /** Lets a call through, or answers it with 503. */
  @Override
  public void handle(RoutingContext context) {
    Optional<Problem> refusal = refusal();
    if (refusal.isPresent()) {
      refuse(context, refusal.get());
    } else {
      context.next();
    }
  }

  /**
   * Lets a call through that needs nothing of the house, such as a page, until the server stops.
   */
  public void handleUntilStopping(RoutingContext context) {
    switch (state()) {
      case STARTING, UP, WITHOUT_DATABASE, LEAVING -> context.next();
      case STOPPING -> refuse(context, Problem.stopping());
    }
  }

  private static void refuse(RoutingContext context, Problem problem) {
    Reply.problem(problem).writeTo(context);
  }

  /** Why calls are turned away now; empty when they are not. */
  Optional<Problem> refusal() {
    return switch (state()) {
      case STARTING -> Optional.of(Problem.unavailable("starting", "The server is starting."));
      case STOPPING -> Optional.of(Problem.stopping());
      case WITHOUT_DATABASE -> Optional.of(Problem.withoutDatabase());
      case UP, LEAVING -> Optional.empty();
    };
  }

  /** Why a balancer should send nobody here; empty when it should. */
  Optional<Problem> unready() {
    return state() == State.LEAVING ? Optional.of(Problem.stopping()) : refusal();
  }
}
