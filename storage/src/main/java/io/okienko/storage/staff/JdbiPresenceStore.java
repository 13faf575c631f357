package io.okienko.storage.staff;

import io.okienko.bot.spi.PresenceStore;
import io.okienko.storage.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who was seen when, in the database. */
public final class JdbiPresenceStore implements PresenceStore {
  private final Database database;

  public JdbiPresenceStore(Database database) {
    this.database = database;
  }

  @Override
  public void saveSeen(Map<String, Instant> seen) {
    if (seen.isEmpty()) {
      return;
    }
    database.write(handle -> {
      try (PreparedBatch batch =
          handle.prepareBatch(
              """
              insert into staff_presence (username, seen_at) values (?, ?)
              on conflict (username) do update set seen_at = excluded.seen_at
              where staff_presence.seen_at < excluded.seen_at
              """)) {
        seen.entrySet().stream()
            .sorted(
                Map.Entry
                    .comparingByKey()) // one order for all servers, so that none blocks another
            .forEach(entry -> batch.add(entry.getKey(), entry.getValue().toEpochMilli()));
        return batch.execute();
      }
    });
  }

  @Override
  public Map<String, Seen> listSeenSince(Instant since, Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select username, seen_at,
                  username in (select username from staff_session where expires_at > :now)
                    as signed_in
                from staff_presence where seen_at >= :since
                """)
            .bind("since", since.toEpochMilli())
            .bind("now", now.toEpochMilli())
            .reduceRows(
                new HashMap<String, Seen>(),
                (seen, row) -> {
                  seen.put(
                      row.getColumn("username", String.class),
                      new Seen(
                          Instant.ofEpochMilli(row.getColumn("seen_at", Long.class)),
                          row.getColumn("signed_in", Boolean.class)));
                  return seen;
                }));
  }
}
