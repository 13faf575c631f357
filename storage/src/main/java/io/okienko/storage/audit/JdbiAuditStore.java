package io.okienko.storage.audit;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.AuditQuery;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.spi.AuditStore;
import io.okienko.storage.Database;
import io.okienko.storage.schema.EnumNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What staff did, in the database. */
public final class JdbiAuditStore implements AuditStore {
  private final Database database;

  public JdbiAuditStore(Database database) {
    this.database = database;
  }

  @Override
  public void append(Instant at, Deed deed) {
    database.write(handle -> append(handle, at, deed));
  }

  /** Adds an entry to a change that it accounts for: both are kept or neither. */
  public static int append(Handle handle, Instant at, Deed deed) {
    handle.execute("update audit_count set number = number + 1");
    return handle.execute(
        """
        insert into audit_entry (number, at, actor, action, subject, detail)
        select number, ?, ?, ?, ?, ? from audit_count
        """,
        at.toEpochMilli(),
        deed.actor(),
        EnumNames.of(deed.action()),
        deed.subject(),
        deed.detail());
  }

  @Override
  public List<AuditEntry> find(AuditQuery query) {
    String sql =
        "select * from audit_entry where number < :before"
            + (query.actor().isPresent() ? " and actor = :actor" : "")
            + (query.action().isPresent() ? " and action = :action" : "")
            + (query.subject().isPresent() ? " and subject = :subject" : "")
            + " order by number desc limit :limit";
    return database.read(handle -> {
      Query bound =
          handle.createQuery(sql).bind("before", query.before()).bind("limit", query.limit());
      query.actor().ifPresent(actor -> bound.bind("actor", actor));
      query.action().ifPresent(action -> bound.bind("action", EnumNames.of(action)));
      query.subject().ifPresent(subject -> bound.bind("subject", subject));
      return bound.map((row, _) -> read(row)).list();
    });
  }

  @Override
  public List<AuditEntry> listAfter(long number, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select * from audit_entry where number > :number order by number limit :limit")
            .bind("number", number)
            .bind("limit", limit)
            .map((row, _) -> read(row))
            .list());
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from audit_entry where number in (
                  select number from audit_entry
                  where number < coalesce(
                    (select min(number) from audit_entry where at >= :before),
                    (select number + 1 from audit_count))
                  order by number limit :most)
                """)
            .bind("before", before.toEpochMilli())
            .bind("most", most)
            .execute());
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        new Deed(
            row.getString("actor"),
            EnumNames.parse(AuditAction.class, row.getString("action")),
            row.getString("subject"),
            row.getString("detail")));
  }
}
