package io.okienko.kb.exchange;

import java.util.List;

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
}
