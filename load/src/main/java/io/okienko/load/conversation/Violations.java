package io.okienko.load.conversation;

import java.util.ArrayList;
import java.util.List;

/** Collects violations from many threads: counts all of them and keeps the first ones. */
public final class Violations {
  /** More than anybody reads. */
  static final int MOST_KEPT = 50;

  private final List<Violation> first = new ArrayList<>();
  private long count;

  public synchronized void add(Violation violation) {
    count++;
    if (first.size() < MOST_KEPT) {
      first.add(violation);
    }
  }

  public synchronized long count() {
    return count;
  }

  public synchronized List<Violation> first() {
    return List.copyOf(first);
  }
}
