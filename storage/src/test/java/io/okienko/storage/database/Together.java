package io.okienko.storage.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets many do something at the same moment. */
public final class Together {
  private Together() {}

  /** What each of them does. */
  @FunctionalInterface
  public interface Act<P, T> {
    T by(P party, int number) throws Exception;
  }

  /**
   * @param parties take turns where it is done more often than there are of them
   * @return what came of each, by its number
   */
  public static <P, T> List<T> atOnce(List<P> parties, int times, Act<P, T> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(times);
    List<Callable<T>> acts =
        IntStream.range(0, times)
            .<Callable<T>>mapToObj(i ->
                () -> {
                  start.await();
                  return act.by(parties.get(i % parties.size()), i);
                })
            .toList();
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> result : threads.invokeAll(acts)) {
        results.add(result.get());
      }
    }
    return results;
  }
}
