package io.okienko.channels.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other on virtual threads, in the order in which they were handed in.
 * What only a lane's tasks touch needs no lock. No thread is held while there is nothing to do.
 *
 * <p>Where more pile up than may wait, all that wait are left out, and one {@link
 * Outbox.SlowReaderException} takes their place: whoever they were for is sent away, and resumes.
 */
public final class Lane implements Executor {
  /** Far more than ever wait where whoever the tasks are for keeps up with them. */
  static final int MOST_WAITING = 10_000;

  private final Executor threads;
  private final Consumer<Throwable> onFailure;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * @param onFailure told what a task threw; the next task runs nevertheless
   */
  public Lane(Executor threads, Consumer<Throwable> onFailure) {
    this.threads = threads;
    this.onFailure = onFailure;
  }

  @Override
  public synchronized void execute(Runnable task) {
    if (waiting.size() == MOST_WAITING) {
      waiting.clear();
      waiting.add(Lane::tooSlow);
    }
    waiting.add(task);
    if (!running) {
      running = true;
      threads.execute(this::runAll);
    }
  }

  /** How many tasks have not begun. */
  public synchronized int size() {
    return waiting.size();
  }

  private static void tooSlow() {
    throw new Outbox.SlowReaderException();
  }

  private void runAll() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable failure) {
        onFailure.accept(failure);
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable task = waiting.poll();
    running = task != null;
    return task;
  }
}
