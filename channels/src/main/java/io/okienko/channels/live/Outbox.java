package io.okienko.channels.live;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
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

  private final Function<byte[], Future<Void>> writer;
  private final Duration patience;
  private final Semaphore room = new Semaphore(MOST_BYTES);

  /**
   * @param writer writes without blocking; its future completes when the bytes have left
   * @param patience how long to wait for room
   */
  Outbox(Function<byte[], Future<Void>> writer, Duration patience) {
    this.writer = writer;
    this.patience = patience;
  }

  /**
   * Writes; blocks while there is no room.
   *
   * @throws SlowReaderException when there is still none after the writer's patience
   */
  void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int share = Math.min(bytes.length, MOST_BYTES);
    awaitRoom(share);
    writer.apply(bytes).onComplete(_ -> room.release(share));
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
