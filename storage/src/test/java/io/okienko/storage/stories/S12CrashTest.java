package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Said;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A server that is killed loses nothing that it acknowledged, and answers what it owes. */
@OnEveryDatabase
class S12CrashTest {
  private static final int CRASHES = 4;
  private static final int FEWEST_ACKNOWLEDGED = 50;

  @Parameter Databases databases;
  @TempDir Path folder;

  /** What the killed servers printed; the seq is absent where no acknowledgement came. */
  private final Map<Message, Long> acknowledged = new LinkedHashMap<>();

  private final List<Message> unacknowledged = new ArrayList<>();

  private record Message(ConversationId conversation, ClientMessageId name) {}

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    Random random = new Random(20261123);
    for (int crash = 0; crash < CRASHES; crash++) {
      runAndKill(random.nextInt(400));
    }
    assertThat(acknowledged).hasSizeGreaterThan(CRASHES * FEWEST_ACKNOWLEDGED);
    assertThat(unacknowledged).isNotEmpty();

    try (House house = new House(databases.open(folder), new ScriptedBot(), Clock.systemUTC())) {
      acknowledged.forEach((message, seq) -> checkIsThere(house, message, seq));
      unacknowledged.forEach(message -> checkCanBeSentAgain(house, message));
      house.conversations.resumeUnfinishedTurns(Duration.ZERO);
      acknowledged.keySet().stream()
          .map(Message::conversation)
          .distinct()
          .forEach(id -> checkLog(house, id));
    }
  }

  /** Kills the server, as by {@code kill -9}, that many milliseconds after it got going. */
  private void runAndKill(int milliseconds) throws IOException, InterruptedException {
    Process server = CrashingServer.start(databases.locate(folder));
    try (BufferedReader output = server.inputReader()) {
      Map<Message, Long> answers = new LinkedHashMap<>();
      int acknowledgements = 0;
      while (acknowledgements < FEWEST_ACKNOWLEDGED) {
        acknowledgements += note(output.readLine(), answers) ? 1 : 0;
      }
      Thread.ofPlatform().start(() -> killAfter(server, milliseconds));
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        note(line, answers);
      }
      answers.forEach(this::remember);
    } finally {
      server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void killAfter(Process server, int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      // By its handle: the process itself would close its output before that is read to the end.
      server.toHandle().destroyForcibly();
    }
  }

  /**
   * Returns whether the line acknowledges a message. The last line may have been cut off: whole
   * ones end with a full stop.
   */
  private static boolean note(String line, Map<Message, Long> answers) {
    assertThat(line).as("the server stopped by itself").isNotNull();
    String[] words = line.split(" ", -1);
    boolean isAcknowledgement = words[0].equals("acknowledged") && words.length == 5;
    if (isAcknowledgement || (words[0].equals("sent") && words.length == 4)) {
      Message message = new Message(new ConversationId(words[1]), new ClientMessageId(words[2]));
      answers.put(message, isAcknowledgement ? Long.parseLong(words[3]) : 0);
    }
    return isAcknowledgement;
  }

  private void remember(Message message, long seq) {
    if (seq > 0) {
      acknowledged.put(message, seq);
    } else {
      unacknowledged.add(message);
    }
  }

  private static void checkIsThere(House house, Message message, long seq) {
    LoggedEvent event =
        house.store.findByClientMessageId(message.conversation(), message.name()).orElseThrow();
    assertThat(event.seq()).isEqualTo(seq);
    assertThat(((Event.CustomerSaid) event.event()).text().value())
        .isEqualTo(CrashingServer.textOf(message.name()));
  }

  private static void checkCanBeSentAgain(House house, Message message) {
    String text = CrashingServer.textOf(message.name());
    Said again = house.conversations.say(message.conversation(), message.name(), text);
    assertThat(house.conversations.say(message.conversation(), message.name(), text))
        .isEqualTo(new Said(again.seq(), true));
  }

  private static void checkLog(House house, ConversationId id) {
    house.awaitBot(id);
    List<LoggedEvent> events = house.store.listEvents(id, 0);
    assertThat(events)
        .extracting(LoggedEvent::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    List<Event.CustomerSaid> said = eventsOf(events, Event.CustomerSaid.class);
    assertThat(said).extracting(Event.CustomerSaid::clientMessageId).doesNotHaveDuplicates();
    List<Long> answered =
        eventsOf(events, Event.BotSaid.class).stream()
            .skip(1)
            .map(Event.BotSaid::inReplyTo)
            .toList();
    assertThat(answered)
        .containsExactlyElementsOf(
            events.stream()
                .filter(logged -> logged.event() instanceof Event.CustomerSaid)
                .map(LoggedEvent::seq)
                .toList());
  }

  private static <E extends Event> List<E> eventsOf(List<LoggedEvent> events, Class<E> type) {
    return events.stream()
        .map(LoggedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
