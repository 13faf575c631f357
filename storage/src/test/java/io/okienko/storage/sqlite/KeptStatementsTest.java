package io.okienko.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {
  private static final String INSERT = "insert into word (text) values (?)";

  @TempDir Path temp;
  private final List<PreparedStatement> used = new ArrayList<>();
  private Handle handle;

  @BeforeEach
  void open() {
    Jdbi jdbi = Jdbi.create(new SqliteFile(temp.resolve("test.db")).forWriting());
    jdbi.setStatementBuilderFactory(_ -> new KeptStatements());
    jdbi.getConfig(SqlStatements.class)
        .addCustomizer(
            new StatementCustomizer() {
              @Override
              public void beforeExecution(PreparedStatement statement, StatementContext context) {
                used.add(statement);
              }
            });
    handle = jdbi.open();
    handle.execute("create table word (text text primary key)");
    used.clear();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void theSameStatementServesAgain() {
    handle.execute(INSERT, "one");
    handle.execute(INSERT, "two");
    assertThat(words()).containsExactly("one", "two");
    assertThat(used.get(1)).isSameAs(used.get(0));
  }

  @Test
  void whatFailedLeavesNothingBehind() {
    handle.execute(INSERT, "one");
    assertThatThrownBy(() -> addAll("two", "one")).hasMessageContaining("UNIQUE");
    handle.execute("delete from word");
    addAll("three");
    assertThat(words()).containsExactly("three");
  }

  @Test
  void aStatementThatIsInUseIsNotHandedOutTwice() {
    handle.execute(INSERT, "one");
    handle.execute(INSERT, "two");
    List<String> pairs = new ArrayList<>();
    String all = "select text from word order by text";
    handle
        .createQuery(all)
        .mapTo(String.class)
        .useStream(outer ->
            outer.forEach(word ->
                handle
                    .createQuery(all)
                    .mapTo(String.class)
                    .forEach(other -> pairs.add(word + " " + other))));
    assertThat(pairs).containsExactly("one one", "one two", "two one", "two two");
  }

  @Test
  void keepsThoseUsedLast() throws SQLException {
    handle.execute(INSERT, "one");
    for (int number = 0; number < 100; number++) {
      handle.execute("update word set text = 'one' where 0 = " + number);
    }
    handle.execute(INSERT, "two");
    assertThat(used.getFirst().isClosed()).isTrue();
    assertThat(used.getLast()).isNotSameAs(used.getFirst());
    assertThat(words()).containsExactly("one", "two");
  }

  private void addAll(String... words) {
    try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
      for (String word : words) {
        batch.add(word);
      }
      batch.execute();
    }
  }

  private List<String> words() {
    return handle.createQuery("select text from word order by text").mapTo(String.class).list();
  }
}
