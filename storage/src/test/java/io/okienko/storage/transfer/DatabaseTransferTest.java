package io.okienko.storage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.storage.Database;
import io.okienko.storage.database.Databases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving between real databases, in every direction. */
@ParameterizedClass(name = "from {0} to {1}")
@CsvSource({"SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE", "SQLITE, SQLITE", "POSTGRESQL, POSTGRESQL"})
class DatabaseTransferTest {
  private static final int CONVERSATIONS = 1500;
  private static final String TEXT = "zażółć gęślą jaźń, 你好 — \"quoted\"\nsecond line \uD83D\uDCB3";

  @Parameter(0)
  Databases from;

  @Parameter(1)
  Databases to;

  @TempDir Path sourceFolder;
  @TempDir Path targetFolder;
  @TempDir Path emptyFolder;
  private Database source;
  private Database target;

  @BeforeEach
  void open() {
    source = from.open(sourceFolder);
    target = to.open(targetFolder);
    source.write(handle -> fill(handle, 0, CONVERSATIONS));
  }

  @AfterEach
  void close() {
    source.close();
    target.close();
  }

  @Test
  void everythingArrivesAsItWas() {
    Map<String, Long> rows = transfer("bank").run();
    assertThat(rows)
        .containsEntry("conversation", (long) CONVERSATIONS)
        .containsEntry("conversation_event", (long) CONVERSATIONS)
        .containsEntry("staff_account", 1L)
        .containsEntry("article_publication_count", 1L);
    assertThat(payloads(target)).containsOnly(TEXT).hasSize(CONVERSATIONS);
    assertThat(number(target, "select number from article_publication_count")).isEqualTo(7);
    DatabaseTransfer.refuseUnfinished(target);
  }

  @Test
  void everyTableIsCopied() throws SQLException {
    assertThat(Table.ALL)
        .extracting(Table::name)
        .containsExactlyInAnyOrderElementsOf(tablesOf(target));
  }

  @Test
  void whatBrokeOffIsBegunAgainAndIsNotServedFromBefore() {
    var breaking =
        new DatabaseTransfer(
            source,
            "bank",
            target,
            Clock.systemUTC(),
            (step, done, _) -> {
              if (step.equals("copying conversation_event") && done > 500) {
                throw new IllegalStateException("the power went");
              }
            });
    assertThatThrownBy(breaking::run).hasMessage("the power went");
    assertThatThrownBy(() -> DatabaseTransfer.refuseUnfinished(target))
        .isInstanceOf(UnableToTransferException.class)
        .hasMessage("copying into this database from bank was not finished; run it again");
    assertThatThrownBy(() -> transfer("another bank").run())
        .isInstanceOf(UnableToTransferException.class);

    source.write(handle -> handle.execute("delete from conversation where id = 'c0'"));
    transfer("bank").run();
    assertThat(payloads(target)).hasSize(CONVERSATIONS - 1);
  }

  @Test
  void whatIsWrittenMeanwhileStaysBehind() {
    var writing =
        new DatabaseTransfer(
            source,
            "bank",
            target,
            Clock.systemUTC(),
            (step, done, _) -> {
              if (step.equals("copying conversation") && done <= 1000) {
                source.write(handle -> fill(handle, CONVERSATIONS, CONVERSATIONS + 10));
              }
            });
    assertThat(writing.run()).containsEntry("conversation", (long) CONVERSATIONS);
    assertThat(payloads(source)).hasSize(CONVERSATIONS + 10);
    assertThat(payloads(target)).hasSize(CONVERSATIONS);
  }

  @Test
  void aTargetWithContentOfItsOwnIsLeftAlone() {
    target.write(handle ->
        handle.execute("insert into staff_account values ('jan', 'Jan', 'agent', 'hash')"));
    assertThatThrownBy(() -> transfer("bank").run())
        .isInstanceOf(UnableToTransferException.class)
        .hasMessage("the target is not empty: it has rows in staff_account");
  }

  @Test
  void anEmptySourceIsNoSource() {
    try (Database nothing = from.open(emptyFolder)) {
      var transfer =
          new DatabaseTransfer(nothing, "nothing", target, Clock.systemUTC(), (_, _, _) -> {});
      assertThatThrownBy(transfer::run)
          .isInstanceOf(UnableToTransferException.class)
          .hasMessage("the source is empty: is it the right one?");
    }
  }

  @Test
  void aDifferenceIsFound() {
    var spoiling =
        new DatabaseTransfer(
            source,
            "bank",
            target,
            Clock.systemUTC(),
            (step, _, _) -> {
              if (step.equals("copying unanswered_count") || step.startsWith("reading again")) {
                target.write(handle ->
                    handle.execute("update conversation_event set payload = 'x' where seq = 1"));
              }
            });
    assertThatThrownBy(spoiling::run)
        .isInstanceOf(UnableToTransferException.class)
        .hasMessageStartingWith("conversation_event differs: 1500 rows were sent and 1500");
  }

  private DatabaseTransfer transfer(String name) {
    return new DatabaseTransfer(source, name, target, Clock.systemUTC(), (_, _, _) -> {});
  }

  private static int fill(Handle handle, int first, int end) {
    handle.execute(
        """
        insert into staff_account values ('anna', 'Anna', 'agent', 'hash') on conflict do nothing
        """);
    for (int i = first; i < end; i++) {
      handle.execute(
          """
          insert into conversation (id, created_at, language, channel, page, state, topic, priority,
            last_seq, last_customer_seq, answered_up_to, customer_messages, misunderstandings)
          values (?, ?, 'pl', 'web', '/', 'bot', 'general', 1, 1, 0, 0, 0, 0)
          """,
          "c" + i,
          1_700_000_000_000L + i);
      handle.execute(
          "insert into conversation_event values (?, 1, 0, 'bot-said', null, ?)", "c" + i, TEXT);
    }
    return handle.execute("update article_publication_count set number = 7");
  }

  private static List<String> payloads(Database database) {
    return database.read(handle ->
        handle.createQuery("select payload from conversation_event").mapTo(String.class).list());
  }

  private static long number(Database database, String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(long.class).one());
  }

  private static Set<String> tablesOf(Database database) throws SQLException {
    return database.<Set<String>, SQLException>read(handle -> {
      var tables = new TreeSet<String>();
      var meta = handle.getConnection().getMetaData();
      try (var rows = meta.getTables(null, null, "%", new String[] {"TABLE"})) {
        while (rows.next()) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
      tables.removeIf(name -> name.startsWith("flyway") || name.startsWith("sqlite_"));
      tables.remove("database_transfer");
      return tables;
    });
  }
}
