package io.okienko.kb.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why one row cannot be imported.
 *
 * @param row in CSV as a spreadsheet counts, the header being row 1; in JSON the place in the list
 *     of articles, from 1
 * @param field absent when the row as a whole is wrong
 */
public record RowError(int row, @Nullable String field, String message) {}
