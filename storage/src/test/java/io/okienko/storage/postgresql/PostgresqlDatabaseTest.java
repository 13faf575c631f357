package io.okienko.storage.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.okienko.bot.secret.Secret;
import io.okienko.storage.DatabaseClosedException;
import io.okienko.storage.DatabaseOverloadedException;
import io.okienko.storage.DatabaseUnavailableException;
import io.okienko.storage.UnableToCommitException;
import io.okienko.storage.UnableToOpenDatabaseException;
import io.okienko.storage.database.PostgresqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What PostgreSQL alone can do to us, on a real one. */
class PostgresqlDatabaseTest {
  private static final int CONNECTIONS = 4;

  private final String url = PostgresqlServer.shared().createDatabase();

  @Test
  void keepsWhatWasWrittenWhenItIsOpenedAgain() {
    try (PostgresqlDatabase database = open()) {
      addAccount(database, "anna");
    }
    try (PostgresqlDatabase database = open()) {
      assertThat(accounts(database)).containsExactly("anna");
    }
  }

  @Test
  void manyServersMayOpenAnEmptyDatabaseAtOnce() throws Exception {
    List<Callable<PostgresqlDatabase>> servers =
        IntStream.range(0, 4).<Callable<PostgresqlDatabase>>mapToObj(_ -> this::open).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<PostgresqlDatabase> opened : threads.invokeAll(servers)) {
        opened.get().close();
      }
    }
  }

  /** An index over a million conversations takes longer than any statement of the server's. */
  @Test
  void aMigrationMayTakeAsLongAsItNeedsButWaitsForNoLockThatLong() throws Exception {
    execute("create schema watching");
    execute(
        """
        create function watching.look() returns event_trigger language plpgsql as $$
        begin
          if current_setting('statement_timeout') <> '0'
              or current_setting('idle_in_transaction_session_timeout') <> '0'
              or current_setting('lock_timeout') <> '10s' then
            raise exception 'a migration is hurried';
          end if;
        end $$
        """);
    execute("create event trigger look on ddl_command_start execute function watching.look()");
    try (PostgresqlDatabase database = open()) {
      addAccount(database, "anna");
      assertThat(
              database.<String, RuntimeException>read(
                  handle -> handle.createQuery("show statement_timeout").mapTo(String.class).one()))
          .isEqualTo("30s");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, PostgresqlServer.USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void ofTwoChangesThatBlockEachOtherBothAreMade() throws Exception {
    try (PostgresqlDatabase database = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      addAccount(database, "anna");
      addAccount(database, "jan");
      CyclicBarrier bothHaveTheFirst = new CyclicBarrier(2);
      AtomicInteger runs = new AtomicInteger();
      Future<?> one =
          threads.submit(() -> renameBoth(database, "anna", "jan", bothHaveTheFirst, runs));
      Future<?> other =
          threads.submit(() -> renameBoth(database, "jan", "anna", bothHaveTheFirst, runs));
      one.get();
      other.get();
      assertThat(runs).hasValueGreaterThan(2);
      assertThat(
              database.<Integer, RuntimeException>read(handle ->
                  handle
                      .createQuery("select count(*) from staff_account where name like '%!!'")
                      .mapTo(int.class)
                      .one()))
          .isEqualTo(2);
    }
  }

  private static void renameBoth(
      PostgresqlDatabase database,
      String first,
      String second,
      CyclicBarrier bothHaveTheFirst,
      AtomicInteger runs) {
    database.write(handle -> {
      String rename = "update staff_account set name = name || '!' where username = ?";
      int run = runs.incrementAndGet();
      handle.execute(rename, first);
      if (run <= 2) {
        awaitOther(bothHaveTheFirst);
      }
      return handle.execute(rename, second);
    });
  }

  private static void awaitOther(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aChangeThatFailsLeavesNothingBehind() {
    try (PostgresqlDatabase database = open()) {
      assertThatThrownBy(() ->
              database.write(handle -> {
                handle.execute("insert into staff_account values ('anna', 'Anna', 'agent', '')");
                throw new IllegalStateException("on second thoughts");
              }))
          .hasMessage("on second thoughts");
      assertThat(accounts(database)).isEmpty();
    }
  }

  @Test
  void aFailureDoesNotTellWhatWasToBeWritten() {
    try (PostgresqlDatabase database = open()) {
      addAccount(database, "anna");
      assertThatThrownBy(() -> addAccount(database, "anna"))
          .isInstanceOf(UnableToCommitException.class)
          .satisfies(e -> assertThat(e.getCause().getMessage()).doesNotContain("Anna"));
    }
  }

  @Test
  void afterTheServerCutAllConnectionsNobodyNotices() {
    try (PostgresqlDatabase database = open()) {
      addAccount(database, "anna");
      AtomicInteger runs = new AtomicInteger();
      database.write(handle -> {
        if (runs.incrementAndGet() == 1) {
          cutAllConnections();
        }
        return handle.execute("update staff_account set name = 'Anna Maria'");
      });
      assertThat(runs).hasValueGreaterThan(1);
      cutAllConnections();
      assertThat(accounts(database)).containsExactly("anna");
    }
  }

  @Test
  void whatIsHandedOnWhileItIsReadIsNotReadAgain() {
    try (PostgresqlDatabase database = open()) {
      AtomicInteger runs = new AtomicInteger();
      assertThatThrownBy(() ->
              database.readOnce(handle -> {
                runs.incrementAndGet();
                cutAllConnections();
                return handle.createQuery("select 1").mapTo(int.class).one();
              }))
          .isInstanceOf(DatabaseUnavailableException.class);
      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void aStandbyIsNoPlaceToServeFrom() {
    try (PostgresqlDatabase database = open()) {
      await().until(database::isAvailable);
      PostgresqlServer.shared()
          .execute("alter database " + name() + " set default_transaction_read_only = on");
      cutAllConnections();
      assertThat(database.isAvailable()).isFalse(); // the connection was cut
      assertThat(database.isAvailable()).isFalse(); // the new one refuses changes
      assertThatThrownBy(() -> addAccount(database, "anna"))
          .isInstanceOf(DatabaseUnavailableException.class);
      PostgresqlServer.shared()
          .execute("alter database " + name() + " reset default_transaction_read_only");
      // No connection is cut: those to a standby are left by themselves.
      await().until(database::isAvailable);
      await() // the pool may have opened some of them just before
          .ignoreExceptionsInstanceOf(DatabaseUnavailableException.class)
          .untilAsserted(() -> addAccount(database, "jan"));
    }
  }

  @Test
  void whoFindsAllConnectionsBusyForTooLongIsTurnedAway() throws Exception {
    try (PostgresqlDatabase database = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch busy = new CountDownLatch(CONNECTIONS);
      CountDownLatch done = new CountDownLatch(1);
      List<Callable<Integer>> others =
          Collections.nCopies(
              CONNECTIONS,
              () ->
                  database.<Integer, InterruptedException>read(_ -> {
                    busy.countDown();
                    done.await();
                    return 0;
                  }));
      List<Future<Integer>> reading = others.stream().map(threads::submit).toList();
      busy.await();
      assertThatThrownBy(() -> accounts(database)).isInstanceOf(DatabaseOverloadedException.class);
      done.countDown();
      for (Future<Integer> other : reading) {
        other.get();
      }
    }
  }

  @Test
  void aServerThatCouldLoseWhatItAcknowledgedIsRefused() {
    PostgresqlServer.shared().execute("alter database " + name() + " set synchronous_commit = off");
    assertThatThrownBy(this::open)
        .isInstanceOf(UnableToOpenDatabaseException.class)
        .hasMessage("cannot open the database " + url)
        .hasRootCauseMessage(
            "synchronous_commit is off: what is acknowledged could be lost. Set it to on");
  }

  @Test
  void aDatabaseThatCannotKeepEveryAlphabetIsRefused() {
    PostgresqlServer.shared().execute("drop database " + name());
    PostgresqlServer.shared()
        .execute("create database " + name() + " encoding 'LATIN2' locale 'C' template template0");
    assertThatThrownBy(this::open)
        .rootCause()
        .hasMessage("its encoding is LATIN2. Create the database with encoding 'UTF8'");
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() {
    try (PostgresqlDatabase database = open()) {
      database.write(handle ->
          handle.execute(
              """
              insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by,
                 execution_time, success)
              values (999, '999', 'of the future', 'SQL', 'V999__future.sql', '', 1, true)
              """));
    }
    assertThatThrownBy(this::open).hasStackTraceContaining("999");
  }

  @Test
  void aServerThatIsNotThereIsAClearErrorWithoutThePassword() {
    var nowhere =
        new PostgresqlAddress(
            "jdbc:postgresql://localhost:1/bank?password=hunter2", "bank", Secret.NONE, 2);
    assertThatThrownBy(() -> PostgresqlDatabase.open(nowhere))
        .isInstanceOf(UnableToOpenDatabaseException.class)
        .hasMessage("cannot open the database jdbc:postgresql://localhost:1/bank");
  }

  @Test
  void takesNothingAfterItWasClosed() {
    PostgresqlDatabase database = open();
    database.close();
    assertThatThrownBy(() -> addAccount(database, "late"))
        .isInstanceOf(DatabaseClosedException.class);
  }

  private PostgresqlDatabase open() {
    return PostgresqlDatabase.open(
        new PostgresqlAddress(url, PostgresqlServer.USER, Secret.NONE, CONNECTIONS));
  }

  private String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private void cutAllConnections() {
    PostgresqlServer.shared()
        .execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                .formatted(name()));
  }

  private static void addAccount(PostgresqlDatabase database, String username) {
    database.write(handle ->
        handle.execute("insert into staff_account values (?, 'Anna', 'agent', '')", username));
  }

  private static List<String> accounts(PostgresqlDatabase database) {
    return database.read(handle ->
        handle
            .createQuery("select username from staff_account order by username")
            .mapTo(String.class)
            .list());
  }
}
