package io.okienko.channels.operations;

import io.okienko.channels.http.Problem;
import io.okienko.channels.http.Reply;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Whether the server serves, and the gate that turns calls away while it does not. */
public final class Readiness implements Handler<RoutingContext> {
  /** What the server is about. */
  public enum State {
    STARTING,
    UP,
    STOPPING
  }

  private volatile State state = State.STARTING;

  public State state() {
    return state;
  }

  public void become(State next) {
    state = next;
  }

  /** Lets a call through, or answers it with 503. */
  @Override
  public void handle(RoutingContext context) {
    switch (state) {
      case STARTING -> refuse(context, starting());
      case STOPPING -> refuse(context, Problem.stopping());
      case UP -> context.next();
    }
  }

  /**
   * Lets a call through that needs nothing of the house, such as a page, until the server stops.
   */
  public void handleUntilStopping(RoutingContext context) {
    switch (state) {
      case STARTING, UP -> context.next();
      case STOPPING -> refuse(context, Problem.stopping());
    }
  }

  private static void refuse(RoutingContext context, Problem problem) {
    Reply.problem(problem).writeTo(context);
  }

  static Problem starting() {
    return Problem.unavailable("starting", "The server is starting.");
  }
}
