package io.okienko.load.measure;

import java.util.Map;
import java.util.TreeMap;

/** Counts from many threads what did not work out, by what it was. */
public final class Failures {
  /** So that a server that fails in ever new words costs no memory. */
  private static final int MOST_KINDS = 20;

  private static final String OTHER = "something else";

  private final Map<String, Long> counts = new TreeMap<>();

  public synchronized void add(String what) {
    boolean known = counts.containsKey(what) || counts.size() < MOST_KINDS;
    counts.merge(known ? what : OTHER, 1L, Long::sum);
  }

  /** Adds a failure by its message. */
  public void add(Throwable failure) {
    String message = failure.getMessage();
    add(message == null ? failure.getClass().getSimpleName() : message);
  }

  public synchronized Map<String, Long> counts() {
    return Map.copyOf(counts);
  }
}
