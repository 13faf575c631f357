package io.okienko.kb.exchange;

import io.okienko.kb.article.ArticleStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one row. */
final class CsvRow {
  private static final Set<String> YES = Set.of("true", "yes", "1");
  private static final Set<String> NO = Set.of("", "false", "no", "0");

  private final int number;
  private final List<String> header;
  private final String[] cells;
  private final List<RowError> errors = new ArrayList<>();

  private CsvRow(int number, List<String> header, String[] cells) {
    this.number = number;
    this.header = header;
    this.cells = cells;
  }

  static ImportRow read(int number, List<String> header, String[] cells) {
    if (cells.length != header.size()) {
      return ImportRow.unreadable(
          number,
          "The row has %d cells, the header has %d; quotes or separators may be missing."
              .formatted(cells.length, header.size()));
    }
    return new CsvRow(number, header, cells).read();
  }

  private ImportRow read() {
    Boolean urgent = urgent();
    ArticleStatus status = status();
    String variants = cell(Columns.VARIANTS);
    return new ImportRow(
        number,
        cell(Columns.ID),
        cell(Columns.KEY),
        cell(Columns.LANGUAGE),
        cell(Columns.TOPIC),
        urgent,
        status,
        cell(Columns.QUESTION),
        variants == null ? null : variants.lines().toList(),
        cell(Columns.ANSWER),
        cell(Columns.SIMPLE),
        List.copyOf(errors));
  }

  private @Nullable String cell(String column) {
    int index = header.indexOf(column);
    return index < 0 ? null : cells[index];
  }

  private @Nullable Boolean urgent() {
    String cell = cell(Columns.URGENT);
    if (cell == null) {
      return null;
    }
    String word = cell.strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      errors.add(new RowError(number, Columns.URGENT, "The cell must say true or false."));
    }
    return YES.contains(word);
  }

  private @Nullable ArticleStatus status() {
    String cell = cell(Columns.STATUS);
    if (cell == null || cell.isBlank()) {
      return null;
    }
    ArticleStatus status = Columns.status(cell);
    if (status == null) {
      errors.add(new RowError(number, Columns.STATUS, "The cell must say draft or published."));
    }
    return status;
  }
}
