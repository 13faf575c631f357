package io.okienko.storage.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.okienko.storage.Database;
import io.okienko.storage.DatabaseClosedException;
import io.okienko.storage.DatabaseOverloadedException;
import io.okienko.storage.DatabaseUnavailableException;
import io.okienko.storage.UnableToCommitException;
import io.okienko.storage.UnableToOpenDatabaseException;
import io.okienko.storage.schema.QuietJdbi;
import io.okienko.storage.schema.Schema;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, which several servers share. Each change is a transaction of its own, committed to
 * the database's disk before {@link #write} returns; those of many connections share the database's
 * flushes. A change that others were in the way of is made again.
 */
public final class PostgresqlDatabase implements Database {
  /** Far more often than changes are in each other's way by chance. */
  private static final int MOST_COLLISIONS = 20;

  /** How long a caller waits for a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Pulse pulse;
  private final int mostAttempts;

  private PostgresqlDatabase(HikariDataSource pool, Pulse pulse) {
    this.pool = pool;
    this.jdbi = QuietJdbi.of(pool);
    this.pulse = pulse;
    this.mostAttempts = MOST_COLLISIONS + pool.getMaximumPoolSize();
  }

  /**
   * Connects, and brings an older database up to date.
   *
   * @throws UnableToOpenDatabaseException when the database cannot be reached, is set up so that it
   *     could lose what it acknowledged, keeps text in another encoding than UTF-8, or was made by
   *     a newer Okienko
   */
  public static PostgresqlDatabase open(PostgresqlAddress address) {
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config(address));
      ServerSettings.check(pool);
      migrate(address);
      return new PostgresqlDatabase(pool, new Pulse(address));
    } catch (SQLException | FlywayException | HikariPool.PoolInitializationException e) {
      if (pool != null) {
        pool.close();
      }
      throw new UnableToOpenDatabaseException("cannot open the database " + address.shown(), e);
    }
  }

  /** On connections of its own: an index over very many conversations takes its time. */
  private static void migrate(PostgresqlAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("okienko-migration");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(ConnectionProperties.ofMigration(address));
    config.setMaximumPoolSize(PostgresqlAddress.FEWEST_CONNECTIONS);
    config.setMinimumIdle(0);
    try (HikariDataSource connections = new HikariDataSource(config)) {
      Schema.migrate(connections);
    }
  }

  private static HikariConfig config(PostgresqlAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("okienko-postgresql");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(ConnectionProperties.of(address));
    config.setMaximumPoolSize(address.mostConnections());
    config.setConnectionTimeout(PATIENCE.toMillis());
    return config;
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T read(HandleCallback<T, X> query)
      throws X {
    return attempt(() -> jdbi.withHandle(query));
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T readOnce(HandleCallback<T, X> query)
      throws X {
    try {
      return jdbi.withHandle(query);
    } catch (JdbiException e) {
      throw meaningOf(e);
    }
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T write(HandleCallback<T, X> change)
      throws X {
    return attempt(() -> writeOnce(change));
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T writeAtOnce(
      HandleCallback<T, X> statement) throws X {
    return attempt(() -> {
      try {
        return jdbi.withHandle(statement);
      } catch (ConnectionException e) {
        throw e;
      } catch (JdbiException e) {
        throw Failure.of(e) == Failure.AWAY ? new UnableToCommitException(e) : e;
      }
    });
  }

  @Override
  public boolean chainsChanges() {
    return true;
  }

  /** Something that leaves nothing behind when it fails. */
  @FunctionalInterface
  private interface Attempt<T extends @Nullable Object, X extends Exception> {
    T make() throws X;
  }

  private <T extends @Nullable Object, X extends Exception> T attempt(Attempt<T, X> attempt)
      throws X {
    for (int made = 1; ; made++) {
      try {
        return attempt.make();
      } catch (JdbiException e) {
        leaveStandby(e);
        if (made == mostAttempts || !isWorthAnother(e)) {
          throw meaningOf(e);
        }
      }
    }
  }

  /** The pool would go on with its connections to a server that takes no writes any more. */
  private void leaveStandby(JdbiException e) {
    if (Failure.of(e) == Failure.DEMOTED) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  /**
   * After the database was restarted connections of the pool that were just used are broken until
   * somebody tries them. Where not even a new one can be made, the database is away.
   */
  private static boolean isWorthAnother(JdbiException e) {
    return switch (Failure.of(e)) {
      case IN_THE_WAY -> true;
      case AWAY -> !(e instanceof ConnectionException);
      case DEMOTED, BUSY, REFUSED, OTHER -> false;
    };
  }

  private <T extends @Nullable Object, X extends Exception> T writeOnce(HandleCallback<T, X> change)
      throws X {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      T result = runOrUndo(handle, change);
      commit(handle);
      return result;
    }
  }

  /** What the callback throws is passed on as it is, once all that it did is undone. */
  private static <T extends @Nullable Object, X extends Exception> T runOrUndo(
      Handle handle, HandleCallback<T, X> change) throws X {
    try {
      return change.withHandle(handle);
    } catch (Throwable e) {
      undo(handle, e);
      throw e;
    }
  }

  /** Where even that fails the connection is broken, and the database undoes it by itself. */
  private static void undo(Handle handle, Throwable failure) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** A commit whose answer was lost may have been kept. */
  private static void commit(Handle handle) {
    try {
      handle.commit();
    } catch (JdbiException e) {
      throw Failure.of(e) == Failure.IN_THE_WAY ? e : new UnableToCommitException(e);
    }
  }

  private RuntimeException meaningOf(JdbiException e) {
    if (pool.isClosed()) {
      return new DatabaseClosedException();
    }
    return switch (Failure.of(e)) {
      case AWAY, DEMOTED -> new DatabaseUnavailableException(e);
      case BUSY -> new DatabaseOverloadedException();
      case IN_THE_WAY, REFUSED -> new UnableToCommitException(e);
      case OTHER -> e;
    };
  }

  @Override
  public boolean isAvailable() {
    return pulse.isFelt();
  }

  @Override
  public void close() {
    pulse.close();
    pool.close();
  }
}
