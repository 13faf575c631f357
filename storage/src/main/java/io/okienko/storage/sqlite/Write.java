package io.okienko.storage.sqlite;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** One change that waits to be written, and the thread that waits for it. */
final class Write<T extends @Nullable Object, X extends Exception> {
  private final HandleCallback<T, X> callback;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private @Nullable T result;

  Write(HandleCallback<T, X> callback) {
    this.callback = callback;
  }

  /**
   * Runs inside the transaction that is open. What it changed is undone when it fails, and only
   * that.
   *
   * @return whether it is to be told {@link #succeed()} after the commit
   * @throws RuntimeException when the transaction as a whole is lost
   */
  boolean run(Handle handle) {
    handle.execute("savepoint one_write");
    try {
      result = callback.withHandle(handle);
      handle.execute("release savepoint one_write");
      return true;
    } catch (Throwable failure) {
      undo(handle, failure);
      outcome.completeExceptionally(failure);
      return false;
    }
  }

  /** A full disk, for one, makes SQLite undo the whole transaction; then this throws. */
  private static void undo(Handle handle, Throwable failure) {
    try {
      handle.execute("rollback to savepoint one_write");
      handle.execute("release savepoint one_write");
    } catch (RuntimeException lost) {
      lost.addSuppressed(failure);
      throw lost;
    }
  }

  @SuppressWarnings("NullAway") // the result is as nullable as the callback's
  void succeed() {
    outcome.complete(result);
  }

  void fail(RuntimeException failure) {
    outcome.completeExceptionally(failure);
  }

  /** Waits, also through interrupts: whoever asked must learn whether the change was kept. */
  @SuppressWarnings("unchecked") // the callback throws nothing checked but X
  T await() throws X {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      Throwable failure = e.getCause();
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw (X) failure;
    }
  }
}
