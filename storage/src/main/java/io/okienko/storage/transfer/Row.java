package io.okienko.storage.transfer;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of any table: texts and whole numbers, the only things that are kept.
 *
 * @param columns their names in small letters
 * @param values as many; each a String, a Long or null
 */
record Row(List<String> columns, List<@Nullable Object> values) {

  static Row read(ResultSet row) throws SQLException {
    ResultSetMetaData meta = row.getMetaData();
    List<String> columns = new ArrayList<>(meta.getColumnCount());
    List<@Nullable Object> values = new ArrayList<>(meta.getColumnCount());
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
      values.add(value(row.getObject(i)));
    }
    return new Row(columns, values);
  }

  private static @Nullable Object value(@Nullable Object stored) {
    return switch (stored) {
      case null -> null;
      case String text -> text;
      case Number number -> number.longValue();
      default -> throw new IllegalStateException("neither text nor number: " + stored.getClass());
    };
  }

  List<@Nullable Object> valuesOf(List<String> some) {
    List<@Nullable Object> result = new ArrayList<>(some.size());
    for (String column : some) {
      result.add(values.get(columns.indexOf(column)));
    }
    return result;
  }
}
