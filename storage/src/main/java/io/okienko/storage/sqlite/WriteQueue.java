package io.okienko.storage.sqlite;

import io.okienko.storage.DatabaseClosedException;
import io.okienko.storage.DatabaseOverloadedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue between many writers and the one thread that writes. After {@link #close()} it
 * takes nothing more, yet hands out all that it took before, so that no writer waits for ever.
 */
final class WriteQueue<T> {
  private final int capacity;
  private final Duration patience;
  private final Queue<T> queue = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private boolean closed;

  /**
   * @param patience how long a writer waits for room
   */
  WriteQueue(int capacity, Duration patience) {
    this.capacity = capacity;
    this.patience = patience;
  }

  /**
   * @throws DatabaseOverloadedException when there was no room for too long
   * @throws DatabaseClosedException when the queue is closed
   */
  void put(T write) {
    lock.lock();
    try {
      awaitRoom();
      queue.add(write);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  private void awaitRoom() {
    long left = patience.toNanos();
    while (!closed && queue.size() >= capacity) {
      if (left <= 0) {
        throw new DatabaseOverloadedException();
      }
      try {
        left = notFull.awaitNanos(left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new DatabaseOverloadedException();
      }
    }
    if (closed) {
      throw new DatabaseClosedException();
    }
  }

  /** Waits for writes and takes at most that many; empty once the queue is closed and drained. */
  List<T> take(int most) {
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        notEmpty.awaitUninterruptibly();
      }
      List<T> taken = new ArrayList<>();
      while (taken.size() < most && !queue.isEmpty()) {
        taken.add(queue.remove());
      }
      notFull.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      notEmpty.signalAll();
      notFull.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
