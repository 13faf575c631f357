package io.okienko.storage.transfer;

import io.okienko.storage.Database;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Copies everything from one database into an empty one, of whatever kind either is: to move, to
 * back up, to restore. The source may be in use; what is copied is one moment of it.
 *
 * <p>A transfer that broke off is begun again from the start. Until it is finished, the target says
 * so, and no server starts on it.
 */
public final class DatabaseTransfer {
  private static final int ROWS_AT_ONCE = 1000;

  private final Database source;
  private final String sourceName;
  private final Database target;
  private final Clock clock;
  private final TransferProgress progress;

  /**
   * @param sourceName by which a transfer that broke off is known again
   */
  public DatabaseTransfer(
      Database source, String sourceName, Database target, Clock clock, TransferProgress progress) {
    this.source = source;
    this.sourceName = sourceName;
    this.target = target;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Copies, then compares counts and checksums of every table.
   *
   * @return how many rows each table has
   * @throws UnableToTransferException when the target holds something of its own, or what arrived
   *     differs from what was sent
   */
  public Map<String, Long> run() {
    refuseUnfinished(source);
    if (filled(source).isEmpty()) {
      throw new UnableToTransferException("the source is empty: is it the right one?");
    }
    begin();
    Map<Table, TableDigest> sent =
        Snapshot.take(
            source,
            snapshot -> {
              Table.ALL.forEach(table -> copy(table, snapshot));
              return digests(snapshot, "reading again ");
            });
    Map<Table, TableDigest> arrived =
        Snapshot.take(target, snapshot -> digests(snapshot, "comparing "));
    compare(sent, arrived);
    finish();
    Map<String, Long> rows = new LinkedHashMap<>();
    arrived.forEach((table, digest) -> rows.put(table.name(), digest.rows()));
    return rows;
  }

  /**
   * Makes sure that a database holds the whole of what was copied into it.
   *
   * @throws UnableToTransferException when a transfer into it broke off
   */
  public static void refuseUnfinished(Database database) {
    unfinished(database)
        .ifPresent(from -> {
          throw new UnableToTransferException(
              "copying into this database from " + from + " was not finished; run it again");
        });
  }

  private static Optional<String> unfinished(Database database) {
    return database.read(handle ->
        handle
            .createQuery("select source from database_transfer where finished_at is null")
            .mapTo(String.class)
            .findFirst());
  }

  private void begin() {
    Optional<String> unfinished = unfinished(target);
    if (unfinished.isPresent() && unfinished.get().equals(sourceName)) {
      empty();
      return;
    }
    refuseUnfinished(target);
    refuseContent();
    target.write(handle ->
        handle.execute(
            """
            insert into database_transfer (source, begun_at) values (?, ?)
            on conflict (source) do update set begun_at = excluded.begun_at, finished_at = null
            """,
            sourceName,
            clock.millis()));
  }

  /** What had arrived may be gone from the source by now. */
  private void empty() {
    target.write(handle -> {
      Table.ALL.reversed().forEach(table -> handle.execute("delete from " + table.name()));
      return sourceName;
    });
  }

  private void refuseContent() {
    List<String> used = filled(target);
    if (!used.isEmpty()) {
      throw new UnableToTransferException(
          "the target is not empty: it has rows in " + String.join(", ", used));
    }
  }

  /** The tables that have rows; those that count always have their one. */
  private static List<String> filled(Database database) {
    return Snapshot.take(
        database,
        snapshot ->
            Table.ALL.stream()
                .filter(table -> !table.isCounter())
                .filter(table -> snapshot.count(table) > 0)
                .map(Table::name)
                .toList());
  }

  private void copy(Table table, Snapshot snapshot) {
    long total = snapshot.count(table);
    long done = 0;
    Row last = null;
    List<Row> page = snapshot.page(table, null, ROWS_AT_ONCE);
    while (!page.isEmpty()) {
      write(table, page);
      done += page.size();
      last = page.getLast();
      progress.at("copying " + table.name(), done, total);
      page = snapshot.page(table, last, ROWS_AT_ONCE);
    }
  }

  private void write(Table table, List<Row> rows) {
    String upsert = table.upsert(rows.getFirst().columns());
    target.write(handle -> {
      try (PreparedBatch batch = handle.prepareBatch(upsert)) {
        for (Row row : rows) {
          batch.add(row.values().toArray(new @Nullable Object[0]));
        }
        return batch.execute();
      }
    });
  }

  private Map<Table, TableDigest> digests(Snapshot snapshot, String step) {
    Map<Table, TableDigest> digests = new LinkedHashMap<>();
    for (Table table : Table.ALL) {
      TableDigest digest = snapshot.digest(table);
      progress.at(step + table.name(), digest.rows(), digest.rows());
      digests.put(table, digest);
    }
    return digests;
  }

  private static void compare(Map<Table, TableDigest> sent, Map<Table, TableDigest> arrived) {
    sent.forEach((table, digest) -> {
      TableDigest other = arrived.get(table);
      if (!digest.equals(other)) {
        throw new UnableToTransferException(
            "%s differs: %d rows were sent and %d are there, or their content is not the same"
                .formatted(table.name(), digest.rows(), other == null ? 0 : other.rows()));
      }
    });
  }

  private void finish() {
    target.write(handle ->
        handle.execute(
            "update database_transfer set finished_at = ? where source = ?",
            clock.millis(),
            sourceName));
  }
}
