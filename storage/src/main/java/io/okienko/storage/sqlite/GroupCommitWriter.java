package io.okienko.storage.sqlite;

import io.okienko.storage.UnableToCommitException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes for everybody, on one thread and one connection, and lets the changes that came in
 * meanwhile share one commit. Under load a commit, which costs one wait for the disk, is thus paid
 * for by many changes, while a lonely change is committed at once.
 *
 * <p>Each change has a savepoint of its own: when it fails, it alone is undone. When the commit
 * fails, all changes in it fail with {@link UnableToCommitException}.
 */
final class GroupCommitWriter implements AutoCloseable {
  /** How many changes may wait. */
  static final int QUEUE_CAPACITY = 4096;

  /** How many changes share one commit at most. */
  static final int MOST_IN_ONE_COMMIT = 512;

  /** How long a caller waits for room in the queue. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommitWriter.class);

  private final Supplier<Handle> connect;
  private final WriteQueue<Write<?, ?>> queue = new WriteQueue<>(QUEUE_CAPACITY, PATIENCE);
  private final Thread thread;
  private @Nullable Handle handle;

  /**
   * @param connect opens the connection to write on; asked again after that one broke
   */
  GroupCommitWriter(Supplier<Handle> connect) {
    this.connect = connect;
    thread = Thread.ofPlatform().name("okienko-writer").start(this::writeUntilClosed);
  }

  /** Runs the callback in a transaction and returns once what it did is durable. */
  <T extends @Nullable Object, X extends Exception> T write(HandleCallback<T, X> callback)
      throws X {
    Write<T, X> write = new Write<>(callback);
    queue.put(write);
    return write.await();
  }

  /** How many changes wait for the writer, without those it is at. */
  int countWaiting() {
    return queue.size();
  }

  private void writeUntilClosed() {
    List<Write<?, ?>> batch = queue.take(MOST_IN_ONE_COMMIT);
    while (!batch.isEmpty()) {
      writeTogether(batch);
      batch = queue.take(MOST_IN_ONE_COMMIT);
    }
    dropConnection();
  }

  private void writeTogether(List<Write<?, ?>> batch) {
    try {
      commit(batch).forEach(Write::succeed);
    } catch (Throwable e) {
      LOG.error("A commit of {} changes failed", batch.size(), e);
      dropConnection();
      UnableToCommitException failure = new UnableToCommitException(e);
      batch.forEach(write -> write.fail(failure));
    }
  }

  private List<Write<?, ?>> commit(List<Write<?, ?>> batch) {
    Handle open = connection();
    open.begin();
    List<Write<?, ?>> kept = new ArrayList<>(batch.size());
    for (Write<?, ?> write : batch) {
      if (write.run(open)) {
        kept.add(write);
      }
    }
    open.commit();
    return kept;
  }

  private Handle connection() {
    if (handle == null) {
      handle = connect.get();
    }
    return handle;
  }

  /** Closing undoes what was not committed. */
  private void dropConnection() {
    if (handle == null) {
      return;
    }
    try {
      handle.close();
    } catch (RuntimeException e) {
      LOG.debug("A broken connection did not close", e);
    }
    handle = null;
  }

  /** Takes no more changes, and returns once those that wait are written. */
  @Override
  public void close() {
    queue.close();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
