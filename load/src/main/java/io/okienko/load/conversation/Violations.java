package io.okienko.load.conversation;

import io.okienko.load.conversation.Violation.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects violations from many threads: counts all of them and keeps the first of each kind. */
public final class Violations {
  /** More than anybody reads. */
  static final int MOST_OF_A_KIND = 10;

  private final List<Violation> first = new ArrayList<>();
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  public synchronized void add(Violation violation) {
    if (counts.merge(violation.kind(), 1L, Long::sum) <= MOST_OF_A_KIND) {
      first.add(violation);
    }
  }

  public synchronized long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public synchronized List<Violation> first() {
    return List.copyOf(first);
  }
}
