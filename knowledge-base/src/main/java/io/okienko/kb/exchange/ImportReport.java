package io.okienko.kb.exchange;

import java.util.List;
import java.util.Locale;

/**
 * What an import did.
 *
 * @param applied false when bad rows kept everything from being changed; the counts then say what
 *     would have happened to the good rows
 * @param rows how many articles the file has, good and bad
 */
public record ImportReport(
    boolean applied, int rows, int created, int updated, int unchanged, List<RowError> errors) {
  public ImportReport {
    errors = List.copyOf(errors);
  }

  /** In one line for people: {@code 3 rows: 1 created, 1 updated, 1 unchanged, 0 bad}. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d rows: %d created, %d updated, %d unchanged, %d bad",
        rows,
        created,
        updated,
        unchanged,
        errors.size());
  }
}
