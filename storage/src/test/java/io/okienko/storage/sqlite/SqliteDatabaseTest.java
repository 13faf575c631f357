package io.okienko.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.storage.DatabaseClosedException;
import io.okienko.storage.UnableToOpenDatabaseException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  @TempDir Path temp;

  @Test
  void keepsWhatWasWrittenWhenItIsOpenedAgain() {
    Path folder = temp.resolve("new/data");
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      addAccount(database, "anna");
    }
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      assertThat(accounts(database)).containsExactly("anna");
    }
  }

  @Test
  void theFileAloneIsWholeOnceItIsClosed() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(temp)) {
      addAccount(database, "anna");
      assertThat(accounts(database)).containsExactly("anna");
    }
    Path alone = Files.createDirectory(temp.resolve("alone"));
    Files.copy(temp.resolve(SqliteDatabase.FILE_NAME), alone.resolve(SqliteDatabase.FILE_NAME));
    try (SqliteDatabase copy = SqliteDatabase.open(alone)) {
      assertThat(accounts(copy)).containsExactly("anna");
    }
  }

  @Test
  void isSetUpToSurviveAPowerCut() {
    try (SqliteDatabase database = SqliteDatabase.open(temp)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
    }
  }

  @Test
  void readersCannotWrite() {
    try (SqliteDatabase database = SqliteDatabase.open(temp)) {
      assertThatThrownBy(() -> database.read(handle -> handle.execute("delete from staff_account")))
          .hasStackTraceContaining("readonly");
    }
  }

  @Test
  void aSingleTaskWritesBesideARunningServer() {
    try (SqliteDatabase server = SqliteDatabase.open(temp)) {
      addAccount(server, "anna");
      try (SqliteDatabase task = SqliteDatabase.open(temp)) {
        addAccount(task, "jan");
      }
      addAccount(server, "maria");
      assertThat(accounts(server)).containsExactlyInAnyOrder("anna", "jan", "maria");
    }
  }

  @Test
  void aFailureDoesNotTellWhatWasToBeWritten() {
    try (SqliteDatabase database = SqliteDatabase.open(temp)) {
      addAccount(database, "anna");
      assertThatThrownBy(() -> addAccount(database, "anna"))
          .satisfies(e -> assertThat(e.toString()).doesNotContain("anna"));
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws Exception {
    Path folder = temp.resolve("data");
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      addAccount(database, "anna");
      assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
      for (String file : List.of("okienko.db", "okienko.db-wal")) {
        assertThat(Files.getPosixFilePermissions(folder.resolve(file))).hasSize(2);
      }
    }
  }

  @Test
  void aFolderThatIsAFileIsAClearError() throws Exception {
    Path file = Files.writeString(temp.resolve("data"), "no folder");
    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOf(UnableToOpenDatabaseException.class)
        .hasMessageContaining("cannot use the data folder " + file);
  }

  @Test
  void aFileThatIsNoDatabaseIsAClearErrorAndIsLeftAlone() throws Exception {
    String poem = "Litwo! Ojczyzno moja! ".repeat(500);
    Path file = Files.writeString(temp.resolve(SqliteDatabase.FILE_NAME), poem);
    assertThatThrownBy(() -> SqliteDatabase.open(temp))
        .isInstanceOf(UnableToOpenDatabaseException.class)
        .hasMessageContaining("cannot open the database " + file);
    assertThat(file).hasContent(poem);
  }

  @Test
  void aDamagedFileIsFoundAtStart() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(temp)) {
      IntStream.range(0, 500).forEach(i -> addAccount(database, "agent" + i));
    }
    Path path = temp.resolve(SqliteDatabase.FILE_NAME);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write("damaged ".repeat(2000).getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> SqliteDatabase.open(temp))
        .isInstanceOf(UnableToOpenDatabaseException.class);
  }

  @Test
  void aFileOfANewerVersionIsLeftAlone() {
    try (SqliteDatabase database = SqliteDatabase.open(temp)) {
      database.write(handle ->
          handle.execute(
              """
              insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by,
                 execution_time, success)
              values (999, '999', 'of the future', 'SQL', 'V999__future.sql', '', 1, 1)
              """));
    }
    assertThatThrownBy(() -> SqliteDatabase.open(temp))
        .isInstanceOf(UnableToOpenDatabaseException.class)
        .hasStackTraceContaining("999");
  }

  @Test
  void takesNothingAfterItWasClosed() {
    SqliteDatabase database = SqliteDatabase.open(temp);
    database.close();
    assertThatThrownBy(() -> addAccount(database, "late"))
        .isInstanceOf(DatabaseClosedException.class);
  }

  private static void addAccount(SqliteDatabase database, String username) {
    database.write(handle ->
        handle.execute(
            "insert into staff_account values (?, ?, 'agent', ?)",
            username,
            username,
            "x".repeat(200)));
  }

  private static List<String> accounts(SqliteDatabase database) {
    return database.read(handle ->
        handle
            .createQuery("select username from staff_account order by username")
            .mapTo(String.class)
            .list());
  }

  private static String pragma(SqliteDatabase database, String name) {
    return database.write(handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
  }
}
