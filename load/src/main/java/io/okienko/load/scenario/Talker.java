package io.okienko.load.scenario;

import io.vertx.core.Context;
import io.vertx.core.Future;

/** Exchanges one message after the other with a server. Lives on one event loop. */
interface Talker {
  /** Where everything about it happens. */
  Context loop();

  /** Gets ready for the first exchange. */
  Future<?> arrive();

  /** Sends one message; completes when whatever has to follow was read. */
  Future<?> exchange();

  /** Ends what it is at, and checks it. */
  Future<?> leave();
}
