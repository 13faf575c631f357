package io.okienko.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.storage.DatabaseClosedException;
import io.okienko.storage.UnableToCommitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitWriterTest {
  @TempDir Path temp;
  private Jdbi jdbi;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicBoolean uncounted = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private GroupCommitWriter writer;

  @BeforeEach
  void open() {
    jdbi = Jdbi.create(new SqliteFile(temp.resolve("test.db")).forWriting());
    jdbi.useHandle(handle -> {
      handle.execute("create table parent (id integer primary key)");
      handle.execute(
          """
          create table word (
            text text primary key,
            parent integer references parent deferrable initially deferred)
          """);
    });
    writer = new GroupCommitWriter(this::connect);
  }

  @AfterEach
  void close() {
    writer.close();
    threads.close();
  }

  @Test
  void returnsWhatTheChangeReturnedOnceOthersCanSeeIt() {
    int rows = writer.write(handle -> insert(handle, "one"));
    assertThat(rows).isEqualTo(1);
    assertThat(words()).containsExactly("one");
  }

  @Test
  void changesThatComeInTogetherShareOneCommit() throws Exception {
    List<Future<Integer>> writes;
    try (BusyWriter _ = new BusyWriter()) {
      writes = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String word = "word" + i;
        writes.add(submit(handle -> insertCountingCommits(handle, word)));
      }
      awaitWaiting(100);
    }
    for (Future<Integer> write : writes) {
      write.get();
    }
    assertThat(words()).hasSize(100);
    assertThat(commits).hasValue(1);
  }

  @Test
  void aFailedChangeIsUndoneAloneAndThrowsWhatItThrew() throws Exception {
    Future<Integer> good;
    Future<Integer> bad;
    Future<Integer> later;
    try (BusyWriter _ = new BusyWriter()) {
      good = submit(handle -> insert(handle, "good"));
      bad = submit(GroupCommitWriterTest::insertAndFail);
      later = submit(handle -> insert(handle, "later"));
      awaitWaiting(3);
    }
    assertThat(good.get()).isEqualTo(1);
    assertThat(later.get()).isEqualTo(1);
    assertThatThrownBy(bad::get).cause().isInstanceOf(IOException.class).hasMessage("halfway");
    assertThat(words()).containsExactlyInAnyOrder("good", "later");
  }

  @Test
  void whenTheCommitFailsEverybodyInItIsTold() throws Exception {
    Future<Integer> innocent;
    Future<Integer> orphan;
    try (BusyWriter _ = new BusyWriter()) {
      innocent = submit(handle -> insert(handle, "innocent"));
      // A deferred foreign key is checked by the commit, which therefore fails as a whole.
      orphan = submit(handle -> handle.execute("insert into word values ('orphan', 7)"));
      awaitWaiting(2);
    }
    assertThatThrownBy(innocent::get).hasCauseInstanceOf(UnableToCommitException.class);
    assertThatThrownBy(orphan::get).hasCauseInstanceOf(UnableToCommitException.class);
    assertThat(words()).isEmpty();
  }

  @Test
  void goesOnWithAnotherConnectionAfterOneBroke() {
    assertThatThrownBy(() ->
            writer.write(handle -> {
              handle.getConnection().close();
              return insert(handle, "lost");
            }))
        .isInstanceOf(UnableToCommitException.class);
    writer.write(handle -> insert(handle, "after"));
    assertThat(words()).containsExactly("after");
    assertThat(connections).hasValue(2);
  }

  @Test
  void closingWritesWhatWaitsAndTakesNothingMore() throws Exception {
    Future<Integer> waiting;
    Future<?> closing;
    try (BusyWriter _ = new BusyWriter()) {
      waiting = submit(handle -> insert(handle, "waiting"));
      awaitWaiting(1);
      closing = threads.submit(writer::close);
    }
    closing.get();
    assertThat(waiting.get()).isEqualTo(1);
    assertThatThrownBy(() -> writer.write(handle -> insert(handle, "late")))
        .isInstanceOf(DatabaseClosedException.class);
    assertThat(words()).containsExactly("waiting");
  }

  private Handle connect() {
    connections.incrementAndGet();
    return jdbi.open();
  }

  private Future<Integer> submit(HandleCallback<Integer, Exception> change) {
    return threads.submit(() -> writer.write(change));
  }

  private void awaitWaiting(int count) throws InterruptedException {
    while (writer.countWaiting() < count) {
      Thread.sleep(1);
    }
  }

  private static int insert(Handle handle, String word) {
    return handle.execute("insert into word values (?, null)", word);
  }

  private static int insertAndFail(Handle handle) throws IOException {
    insert(handle, "bad");
    throw new IOException("halfway");
  }

  /** All changes of one commit are told of it one after the other: the first of them counts it. */
  private int insertCountingCommits(Handle handle, String word) {
    uncounted.set(true);
    handle.afterCommit(() -> {
      if (uncounted.getAndSet(false)) {
        commits.incrementAndGet();
      }
    });
    return insert(handle, word);
  }

  private List<String> words() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select text from word").mapTo(String.class).list());
  }

  /** Keeps the writer busy until it is closed, so that what comes in meanwhile has to wait. */
  private final class BusyWriter implements AutoCloseable {
    private final CountDownLatch release = new CountDownLatch(1);

    BusyWriter() throws InterruptedException {
      CountDownLatch busy = new CountDownLatch(1);
      var _ =
          submit(_ -> {
            busy.countDown();
            release.await();
            return 0;
          });
      busy.await();
    }

    @Override
    public void close() {
      release.countDown();
    }
  }
}
