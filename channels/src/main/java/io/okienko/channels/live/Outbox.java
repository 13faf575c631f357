package io.okienko.channels.live;

import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Writes to somebody who may read slowly: holds a bounded number of bytes for them, makes the
 * writer wait for room, and gives up on a reader who takes nothing for too long. Such a reader is
 * cut off and comes back with the last seq it has.
 */
final class Outbox {
  /** Bytes that were handed over and have not left the machine. */
  private static final int MOST_BYTES = 512 * 1024;

  private final Function<String, Future<Void>> writer;
  private final Duration patience;
  private final Semaphore room = new Semaphore(MOST_BYTES);

  /**
   * @param writer writes a text without blocking; its future completes when it has left
   * @param patience how long to wait for room
   */
  Outbox(Function<String, Future<Void>> writer, Duration patience) {
    this.writer = writer;
    this.patience = patience;
  }

  /**
   * Writes; blocks while there is no room.
   *
   * @throws SlowReaderException when there is still none after the writer's patience
   */
  void write(String text) {
    int share = Math.min(ByteBufUtil.utf8Bytes(text), MOST_BYTES);
    awaitRoom(share);
    writer.apply(text).onComplete(_ -> room.release(share));
  }

  private void awaitRoom(int share) {
    try {
      if (!room.tryAcquire(share, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SlowReaderException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SlowReaderException();
    }
  }

  /** The reader takes nothing any more. */
  static final class SlowReaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlowReaderException() {
      super("the reader takes nothing any more", null, false, false);
    }
  }
}
