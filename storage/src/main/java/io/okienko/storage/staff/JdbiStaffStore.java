package io.okienko.storage.staff;

import io.okienko.bot.spi.StaffStore;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffAccount;
import io.okienko.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Staff accounts and sessions in the database. */
public final class JdbiStaffStore implements StaffStore {
  /** The tables of what an account's owner comes in by. */
  private static final List<String> LETS_IN =
      List.of("staff_session", "staff_passkey", "passkey_challenge");

  private final Database database;

  public JdbiStaffStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(StaffAccount account) {
    database.write(handle -> {
      for (String table : LETS_IN) {
        handle.execute("delete from " + table + " where username = ?", account.username());
      }
      return handle.execute(
          """
          insert into staff_account (username, name, roles, password_hash)
          values (?, ?, ?, ?)
          on conflict (username) do update set
            name = excluded.name,
            roles = excluded.roles,
            password_hash = excluded.password_hash
          """,
          account.username(),
          account.name(),
          write(account.roles()),
          account.passwordHash());
    });
  }

  @Override
  public Optional<StaffAccount> find(String username) {
    return database.read(handle ->
        handle
            .createQuery("select * from staff_account where username = :username")
            .bind("username", username)
            .map((row, _) -> readAccount(row))
            .findOne());
  }

  @Override
  public List<StaffAccount> list() {
    return database.read(handle ->
        handle
            .createQuery("select * from staff_account order by username")
            .map((row, _) -> readAccount(row))
            .list());
  }

  @Override
  public void saveSession(String tokenHash, String username, Instant expiresAt) {
    database.write(handle ->
        handle.execute(
            "insert into staff_session (token_hash, username, expires_at) values (?, ?, ?)",
            tokenHash,
            username,
            expiresAt.toEpochMilli()));
  }

  @Override
  public Optional<String> findSession(String tokenHash, Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select username from staff_session
                where token_hash = :hash and expires_at > :now
                """)
            .bind("hash", tokenHash)
            .bind("now", now.toEpochMilli())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public boolean hasOtherSession(String username, String tokenHash, Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select 1 from staff_session
                where username = :username and token_hash <> :hash and expires_at > :now
                limit 1
                """)
            .bind("username", username)
            .bind("hash", tokenHash)
            .bind("now", now.toEpochMilli())
            .mapTo(Integer.class)
            .findOne()
            .isPresent());
  }

  @Override
  public void deleteSession(String tokenHash) {
    database.write(
        handle -> handle.execute("delete from staff_session where token_hash = ?", tokenHash));
  }

  @Override
  public void deleteExpiredSessions(Instant now) {
    database.write(handle ->
        handle.execute("delete from staff_session where expires_at <= ?", now.toEpochMilli()));
  }

  private static StaffAccount readAccount(ResultSet row) throws SQLException {
    return new StaffAccount(
        row.getString("username"),
        row.getString("name"),
        readRoles(row.getString("roles")),
        row.getString("password_hash"));
  }

  /** As {@code agent,editor}, always in the same order. */
  private static String write(Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static Set<Role> readRoles(String roles) {
    return Arrays.stream(roles.split(","))
        .filter(role -> !role.isEmpty())
        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
