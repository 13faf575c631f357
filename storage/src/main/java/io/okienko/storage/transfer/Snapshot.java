package io.okienko.storage.transfer;

import io.okienko.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** One moment of a database, however long it is looked at and whatever is written meanwhile. */
final class Snapshot {
  private final Handle handle;

  private Snapshot(Handle handle) {
    this.handle = handle;
  }

  static <T> T take(Database database, Function<Snapshot, T> look) {
    return database.readOnce(handle ->
        handle.inTransaction(isolation(handle), reading -> look.apply(new Snapshot(reading))));
  }

  /** PostgreSQL shows one moment only when asked to; SQLite knows nothing else. */
  private static TransactionIsolationLevel isolation(Handle handle) {
    TransactionIsolationLevel usual = handle.getTransactionIsolationLevel();
    return usual == TransactionIsolationLevel.READ_COMMITTED
        ? TransactionIsolationLevel.REPEATABLE_READ
        : usual;
  }

  long count(Table table) {
    return handle.createQuery(table.count()).mapTo(long.class).one();
  }

  TableDigest digest(Table table) {
    return TableDigest.of(table, handle);
  }

  /** The next rows by key, empty at the end. */
  List<Row> page(Table table, @Nullable Row after, int most) {
    List<@Nullable Object> values = new ArrayList<>();
    if (after != null) {
      values.addAll(after.valuesOf(table.key()));
    }
    values.add(most);
    Query query = handle.createQuery(table.selectPage(after == null));
    for (int i = 0; i < values.size(); i++) {
      query.bind(i, values.get(i));
    }
    return query.map((row, _) -> Row.read(row)).list();
  }
}
