package io.okienko.storage.staff;

import io.okienko.bot.spi.PasskeyStore;
import io.okienko.bot.staff.Passkey;
import io.okienko.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Passkeys and their challenges in the database, which all servers share. */
public final class JdbiPasskeyStore implements PasskeyStore {
  private final Database database;

  public JdbiPasskeyStore(Database database) {
    this.database = database;
  }

  @Override
  public Addition add(Passkey passkey, String challenge, Instant now, int most) {
    return database.write(handle -> {
      if (!take(handle, challenge, passkey.username(), now)) {
        return Addition.REFUSED;
      }
      if (count(handle, passkey.username()) >= most) {
        return Addition.TOO_MANY;
      }
      return insert(handle, passkey) ? Addition.ADDED : Addition.REFUSED;
    });
  }

  private static int count(Handle handle, String username) {
    return handle
        .createQuery("select count(*) from staff_passkey where username = :username")
        .bind("username", username)
        .mapTo(Integer.class)
        .one();
  }

  private static boolean insert(Handle handle, Passkey passkey) {
    int added =
        handle.execute(
            """
            insert into staff_passkey
              (id, username, name, site, public_key, uses, created_at, used_at)
            values (?, ?, ?, ?, ?, ?, ?, null)
            on conflict (id) do nothing
            """,
            passkey.id(),
            passkey.username(),
            passkey.name(),
            passkey.site(),
            passkey.publicKey(),
            passkey.uses(),
            passkey.createdAt().toEpochMilli());
    return added == 1;
  }

  @Override
  public Optional<Passkey> find(String id) {
    return database.read(handle ->
        handle
            .createQuery("select * from staff_passkey where id = :id")
            .bind("id", id)
            .map((row, _) -> readPasskey(row))
            .findOne());
  }

  @Override
  public List<Passkey> listOf(String username) {
    return database.read(handle ->
        handle
            .createQuery(
                "select * from staff_passkey where username = :username order by created_at, id")
            .bind("username", username)
            .map((row, _) -> readPasskey(row))
            .list());
  }

  /** A device that counts has counted on; one that does not says 0 each time. */
  @Override
  public boolean use(String id, long uses, Instant at) {
    int used =
        database.write(handle ->
            handle.execute(
                """
                update staff_passkey set uses = ?, used_at = ?
                where id = ? and (uses < ? or (uses = 0 and cast(? as bigint) = 0))
                """,
                uses,
                at.toEpochMilli(),
                id,
                uses,
                uses));
    return used == 1;
  }

  @Override
  public boolean delete(String username, String id) {
    int deleted =
        database.write(handle ->
            handle.execute(
                "delete from staff_passkey where username = ? and id = ?", username, id));
    return deleted == 1;
  }

  @Override
  public void saveChallenge(
      String challenge, @Nullable String username, Instant now, Instant expiresAt) {
    database.write(handle -> {
      handle.execute("delete from passkey_challenge where expires_at <= ?", now.toEpochMilli());
      return handle.execute(
          "insert into passkey_challenge (challenge, username, expires_at) values (?, ?, ?)",
          challenge,
          username,
          expiresAt.toEpochMilli());
    });
  }

  @Override
  public boolean takeChallenge(String challenge, Instant now) {
    return database.write(handle -> take(handle, challenge, null, now));
  }

  private static boolean take(
      Handle handle, String challenge, @Nullable String username, Instant now) {
    int taken =
        handle.execute(
            """
            delete from passkey_challenge
            where challenge = ? and expires_at > ?
              and coalesce(username, '') = coalesce(cast(? as text), '')
            """,
            challenge,
            now.toEpochMilli(),
            username);
    return taken == 1;
  }

  private static Passkey readPasskey(ResultSet row) throws SQLException {
    long usedAt = row.getLong("used_at");
    return new Passkey(
        row.getString("id"),
        row.getString("username"),
        row.getString("name"),
        row.getString("site"),
        row.getString("public_key"),
        row.getLong("uses"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        usedAt == 0 ? null : Instant.ofEpochMilli(usedAt));
  }
}
