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

  private static final String RETRY_SECONDS = "5";

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
      case STARTING -> refuse(context, "starting", "The server is starting.");
      case STOPPING -> refuse(context, "stopping", "The server is stopping.");
      case UP -> context.next();
    }
  }

  private static void refuse(RoutingContext context, String code, String message) {
    unavailable(code, message).writeTo(context);
  }

  static Reply unavailable(String code, String message) {
    return Reply.problem(
        Problem.of(503, code, message + " Please try again in a few seconds.")
            .withHeader("Retry-After", RETRY_SECONDS));
  }
}
