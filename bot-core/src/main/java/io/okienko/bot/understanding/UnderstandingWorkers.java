package io.okienko.bot.understanding;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The threads on which messages are understood, a fixed number of them, because understanding is
 * computing and more threads than processors make it no faster. First come, first served; the
 * places in the line are counted for each purpose by itself, so that no search takes a customer's.
 *
 * <p>They are platform threads: computing on virtual ones would hold up the calls that only wait.
 * Safe for use by many threads; the caller is blocked until its task is done.
 */
public final class UnderstandingWorkers implements AutoCloseable {
  /** How many messages of customers wait at most where nobody says otherwise. */
  public static final int DEFAULT_MOST_WAITING = 200;

  /** What something is understood for. */
  public enum Purpose {
    /** Somebody has just written. */
    CUSTOMERS,
    /** What a stop left over, and danger that may be told of while waiting for a person. */
    BACKLOG,
    /** Searches of readers and agents, and what editors try. */
    SEARCHES
  }

  private final ExecutorService threads;
  private final Places customers;
  private final Places backlog;
  private final Places searches;

  /**
   * @param workers at least 1
   * @param mostWaiting how many messages of customers may wait while all workers are busy; half as
   *     many searches may wait beside them
   */
  public UnderstandingWorkers(int workers, int mostWaiting) {
    threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().name("understanding-", 0).daemon().factory());
    customers = new Places(Purpose.CUSTOMERS, workers + mostWaiting);
    backlog = new Places(Purpose.BACKLOG, workers);
    searches = new Places(Purpose.SEARCHES, workers + mostWaiting / 2);
  }

  /** As many workers as there are processors. */
  public static UnderstandingWorkers ofProcessors(int mostWaiting) {
    return new UnderstandingWorkers(Runtime.getRuntime().availableProcessors(), mostWaiting);
  }

  /** Does the task if there is a place for it; empty when there is none. */
  public <R> Optional<R> tryRun(Purpose purpose, Supplier<R> task) {
    Places line = places(purpose);
    return line.tryTake() ? Optional.of(run(line, task)) : Optional.empty();
  }

  /**
   * Does a task of the backlog, however long it takes until there is a place for it.
   *
   * @return empty after {@link #dismissBacklog()}
   */
  public <R> Optional<R> runInTurn(Supplier<R> task) {
    return backlog.take() ? Optional.of(run(backlog, task)) : Optional.empty();
  }

  /**
   * Does a search or a trial.
   *
   * @throws TooManySearchesException when as many as may wait do so already
   */
  public <R> R search(Supplier<R> task) {
    return tryRun(Purpose.SEARCHES, task)
        .orElseThrow(() -> {
          countShed(Purpose.SEARCHES);
          return new TooManySearchesException();
        });
  }

  /**
   * Does a search or a trial of many, which rather waits for its place than is turned away.
   *
   * @param patience how long it waits for a place
   * @return empty where there was none
   */
  public <R> Optional<R> searchWithin(Duration patience, Supplier<R> task) {
    return searches.take(patience) ? Optional.of(run(searches, task)) : Optional.empty();
  }

  /** Notes that somebody was told that there is no place. */
  public void countShed(Purpose purpose) {
    places(purpose).countShed();
  }

  /** How many were told so. */
  public long shed(Purpose purpose) {
    return places(purpose).shed();
  }

  /** How many have no worker yet. */
  public int waiting(Purpose purpose) {
    return places(purpose).waiting();
  }

  /**
   * From now on nothing of the backlog gets a place any more, and nobody waits for one. Who has a
   * place keeps it.
   */
  public void dismissBacklog() {
    backlog.dismiss();
  }

  private Places places(Purpose purpose) {
    return switch (purpose) {
      case CUSTOMERS -> customers;
      case BACKLOG -> backlog;
      case SEARCHES -> searches;
    };
  }

  private <R> R run(Places line, Supplier<R> task) {
    try {
      return await(threads.submit(() -> line.work(task)));
    } finally {
      line.leave();
    }
  }

  private static <R> R await(Future<R> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      done.cancel(false);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while something was to be understood", e);
    }
  }

  /** Lets those who have a place come to their end. */
  @Override
  public void close() {
    dismissBacklog();
    threads.close();
  }
}
