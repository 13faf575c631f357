package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.storage.database.Databases;
import io.okienko.storage.sqlite.SqliteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SQLite files as a power cut leaves them: all as they are at one moment, in the middle of
 * whatever was being written. For that moment the server is held still while its files are copied.
 */
class S16PowerCutTest {
  private static final int CUTS = 5;

  @TempDir Path folder;
  private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
  private Process server;

  private record Acknowledged(ConversationId id, ClientMessageId name, long seq) {}

  @BeforeEach
  void start() throws IOException {
    server = CrashingServer.start(folder.resolve("data").toString());
    Thread.ofPlatform().daemon().start(this::listen);
    await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > 50);
  }

  @AfterEach
  void stop() {
    server.toHandle().destroyForcibly();
    server.onExit().join();
  }

  @Test
  void aCopyOfAnyMomentOpensCleanAndHoldsAllThatWasAcknowledged() throws Exception {
    Random random = new Random(20261126);
    for (int cut = 0; cut < CUTS; cut++) {
      int before = acknowledged.size();
      await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > before);
      Thread.sleep(random.nextInt(200));
      Path copy = folder.resolve("copy" + cut);
      List<Acknowledged> until = copyInOneMoment(copy);
      assertThat(until).hasSizeGreaterThan(before);
      check(copy, until);
    }
  }

  /** Returns what was acknowledged before. */
  private List<Acknowledged> copyInOneMoment(Path copy) throws Exception {
    List<Acknowledged> until = List.copyOf(acknowledged);
    signal("-STOP");
    try {
      Files.createDirectories(copy);
      for (String ending : List.of("", "-wal")) {
        String file = SqliteDatabase.FILE_NAME + ending;
        Files.copy(folder.resolve("data").resolve(file), copy.resolve(file));
      }
    } finally {
      signal("-CONT");
    }
    return until;
  }

  private void signal(String signal) throws IOException, InterruptedException {
    String pid = Long.toString(server.pid());
    assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
  }

  /** Opening checks every page of the file. */
  private static void check(Path copy, List<Acknowledged> until) {
    try (House house =
        new House(Databases.SQLITE.open(copy), new ScriptedBot(), Clock.systemUTC())) {
      for (Acknowledged message : until) {
        assertThat(house.store.findByClientMessageId(message.id(), message.name()))
            .map(LoggedEvent::seq)
            .contains(message.seq());
      }
      until.stream()
          .map(Acknowledged::id)
          .distinct()
          .forEach(id -> {
            List<LoggedEvent> events = house.store.listEvents(id, 0);
            assertThat(events)
                .extracting(LoggedEvent::seq)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
          });
    }
  }

  private void listen() {
    try (BufferedReader output = server.inputReader()) {
      output.lines().forEach(this::note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words[0].equals("acknowledged") && words.length == 5) {
      acknowledged.add(
          new Acknowledged(
              new ConversationId(words[1]),
              new ClientMessageId(words[2]),
              Long.parseLong(words[3])));
    }
  }
}
