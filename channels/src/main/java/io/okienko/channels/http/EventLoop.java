package io.okienko.channels.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;

/** Where a connection's reading and writing happens. */
public final class EventLoop {
  private EventLoop() {}

  /** The event loop that this code runs on. */
  public static Context current() {
    return Objects.requireNonNull(Vertx.currentContext(), "this runs on an event loop only");
  }
}
