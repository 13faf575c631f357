package io.okienko.channels.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;

/** What a {@link Call} gives back: a reply now, a reply later, or a response that goes on. */
public sealed interface Answer permits Reply, Answer.Later, Answer.Stream {

  /**
   * A reply that waits for something, with no thread waiting beside it.
   *
   * @param gone told when the caller left before the reply came
   */
  record Later(Future<Reply> reply, Runnable gone) implements Answer {}

  /**
   * A response that is written bit by bit.
   *
   * @param writer begins it, on the response's own event loop
   */
  record Stream(Writer writer) implements Answer {}

  /** Writes a response as it comes. */
  @FunctionalInterface
  interface Writer {
    void begin(HttpServerResponse response);
  }
}
