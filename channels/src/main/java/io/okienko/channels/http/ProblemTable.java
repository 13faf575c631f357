package io.okienko.channels.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one table from what can fail to what the caller is told. Built once, then only read. */
public final class ProblemTable {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemTable.class);

  private final Map<Class<? extends Throwable>, Function<Throwable, Problem>> rows;

  private ProblemTable(Map<Class<? extends Throwable>, Function<Throwable, Problem>> rows) {
    this.rows = Map.copyOf(rows);
  }

  /** What to tell the caller; what nobody foresaw is logged and told as a 500 without details. */
  public Problem problemOf(Throwable failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    Function<Throwable, Problem> row = rows.get(failure.getClass());
    if (row != null) {
      return row.apply(failure);
    }
    LOG.error("a call failed unexpectedly", failure);
    return Problem.of(
        500, "internal", "Something went wrong on our side. Please try again in a moment.");
  }

  /** Collects the rows. */
  public static final class Builder {
    private final Map<Class<? extends Throwable>, Function<Throwable, Problem>> rows =
        new LinkedHashMap<>();

    public <T extends Throwable> Builder row(Class<T> type, Function<T, Problem> problem) {
      rows.put(type, failure -> problem.apply(type.cast(failure)));
      return this;
    }

    public ProblemTable build() {
      return new ProblemTable(rows);
    }
  }
}
