package io.okienko.channels.http;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request's body, read when the call asks for it: whoever may not make the call cannot make the
 * server hold megabytes.
 */
final class Body {
  /** Longer than any honest upload takes. */
  private static final long LONGEST_SECONDS = 120;

  /** What is read and thrown away so that a refused caller still gets to read why. */
  private static final long MOST_DISCARDED_BYTES = 64L * 1024 * 1024;

  private final HttpServerRequest request;
  private final Context eventLoop;
  private byte[] bytes = {};
  private boolean read;

  /** Call on the request's own event loop, before anything of the body arrives. */
  Body(HttpServerRequest request) {
    this.request = request;
    this.eventLoop = EventLoop.current();
    request.pause();
  }

  /**
   * The whole body; blocks until it is here.
   *
   * @throws Problem 413 when it is longer than {@code limit} bytes, 400 when it breaks off, 503
   *     when the server stops before its end
   */
  byte[] read(int limit) {
    if (!read) {
      refuseDeclaredLength(limit);
      bytes = await(limit);
      read = true;
    }
    return bytes;
  }

  private void refuseDeclaredLength(int limit) {
    String declared = request.getHeader("Content-Length");
    if (declared != null && Long.parseLong(declared) > limit) { // the codec checked the form
      throw tooLarge(limit);
    }
  }

  private byte[] await(int limit) {
    var whole = Promise.<byte[]>promise();
    eventLoop.runOnContext(_ -> collect(limit, whole));
    try {
      return whole
          .future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Problem problem ? problem : brokenOff();
    } catch (TimeoutException e) {
      throw brokenOff();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.stopping();
    }
  }

  private void collect(int limit, Promise<byte[]> whole) {
    var collected = Buffer.buffer();
    request.exceptionHandler(whole::tryFail);
    request.endHandler(_ -> whole.tryComplete(collected.getBytes()));
    request.handler(chunk -> {
      if (collected.length() + chunk.length() > limit) {
        whole.tryFail(tooLarge(limit));
        discard();
      } else {
        collected.appendBuffer(chunk);
      }
    });
    request.resume();
  }

  /** Lets go of what was not read, so that the connection can serve the next call. */
  void discard() {
    if (request.isEnded()) {
      return;
    }
    long[] left = {MOST_DISCARDED_BYTES};
    request.handler(chunk -> {
      left[0] -= chunk.length();
      if (left[0] < 0) {
        hangUp();
      }
    });
    request.resume();
  }

  /** A connection of HTTP/2 may carry calls of others, those of a proxy's customers. */
  private void hangUp() {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }

  private static Problem tooLarge(int limit) {
    return Problem.of(
        413, "too-large", "That is too much at once: at most " + limit / 1024 + " KiB go in here.");
  }

  private static Problem brokenOff() {
    return Problem.of(400, "malformed-json", "The request broke off before its end.");
  }
}
