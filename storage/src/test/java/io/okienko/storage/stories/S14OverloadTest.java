package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * More customers write at once than the bot can understand, in a house where one message is thought
 * about and two may wait.
 */
@OnEveryDatabase
class S14OverloadTest {
  private static final int ROOM = 3;

  @Parameter private Databases databases;
  @TempDir private Path folder;
  private final TestClock clock = new TestClock();
  private final ScriptedBot bot = new ScriptedBot();
  private House house;
  private int messages;

  @BeforeEach
  void open() {
    house = new House(databases.open(folder), bot, new UnderstandingWorkers(1, ROOM - 1), clock);
  }

  @AfterEach
  void close() {
    bot.letThink(10_000);
    house.close();
  }

  @Test
  void whoComesWhenTheLineIsFullIsToldAtOnceAndCanAskAgain() {
    bot.hold();
    fillTheLine();
    Story story = new Story(house, clock);

    say(story.id, "card");
    house.awaitBot(story.id);
    assertThat(house.workers.shed(Purpose.CUSTOMERS)).isOne();
    bot.letThink(1000);
    awaitEmptyLine();
    say(story.id, "card");
    house.awaitBot(story.id);

    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: card
            bot: Too many people ask.
            customer: card
            bot: Cards: see the app.\
            """);
  }

  @Test
  void dangerIsHeardInTheWordsAlone() {
    bot.hold();
    fillTheLine();
    Story story = new Story(house, clock);

    say(story.id, "stolen");
    house.awaitBot(story.id);

    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: stolen
            bot: Call us now.
            -- waits in place 1 for general, urgent (urgent)\
            """);
    assertThat(house.workers.shed(Purpose.CUSTOMERS)).isZero();
  }

  @Test
  void whoWaitsForAPersonIsNotBotheredButDangerIsHeard() {
    bot.hold();
    fillTheLine();
    Story story = new Story(house, clock);
    house.conversations.askForPerson(story.id, null);

    say(story.id, "card");
    Awaitility.await().until(() -> house.workers.waiting(Purpose.BACKLOG) == 1);
    bot.letThink(ROOM + 1);
    awaitEmptyLine();
    fillTheLine();
    say(story.id, "stolen");
    Awaitility.await().until(() -> story.log().contains("urgent"));

    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            -- waits in place 1 for general (asked)
            customer: card
            customer: stolen
            bot: Call us now.
            -- waits in place 1 for general, urgent (urgent)\
            """);
  }

  @Test
  void whoHasAnAgentHearsNothingOfIt() {
    Story story = new Story(house, clock);
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    bot.hold();
    fillTheLine();

    say(story.id, "card");
    bot.letThink(1000);
    house.conversations.close();

    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            -- waits in place 1 for general (asked)
            -- anna joins
            customer: card\
            """);
  }

  @Test
  void whatAStopLeftOverWaitsHoweverMuchItIsAndTheNextMessageStaysBehindIt() {
    house.conversations.close();
    List<ConversationId> left = IntStream.range(0, 50).mapToObj(_ -> house.open()).toList();
    left.forEach(id -> say(id, "card"));
    house.close();

    house = new House(databases.open(folder), bot, new UnderstandingWorkers(1, ROOM - 1), clock);
    bot.hold();
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    Awaitility.await().until(() -> house.workers.waiting(Purpose.BACKLOG) == left.size() - 1);
    left.forEach(id -> say(id, "qwerty"));
    bot.letThink(1000);
    left.forEach(house::awaitBot);

    for (ConversationId id : left) {
      assertThat(new Story(house, clock, id).log())
          .isEqualTo(
              """
              bot: Hello, I am a bot.
              customer: card
              customer: qwerty
              bot: Cards: see the app.
              bot: Please say it otherwise.\
              """);
    }
  }

  @Test
  void aStopDoesNotWaitForWhatWaitsAndTheNextStartAnswersIt() throws InterruptedException {
    house.conversations.close();
    List<ConversationId> left = IntStream.range(0, 20).mapToObj(_ -> house.open()).toList();
    left.forEach(id -> say(id, "card"));
    house.close();

    house = new House(databases.open(folder), bot, new UnderstandingWorkers(1, ROOM - 1), clock);
    bot.hold();
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    Awaitility.await().until(() -> house.workers.waiting(Purpose.BACKLOG) == left.size() - 1);
    Thread closing = Thread.ofPlatform().start(house::close);
    Awaitility.await().until(() -> house.workers.waiting(Purpose.BACKLOG) == 0);
    bot.letThink(1); // for the one that a worker has; nobody thinks about the others
    closing.join();

    house = new House(databases.open(folder), bot, new UnderstandingWorkers(1, ROOM - 1), clock);
    assertThat(left).filteredOn(id -> house.conversations.get(id).awaitsBot()).hasSize(19);
    bot.letThink(1000);
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    left.forEach(house::awaitBot);
    left.forEach(this::assertEachMessageHasOneReply);
  }

  @Test
  void inAFloodEveryMessageHasOneReplyInItsOrder() {
    List<ConversationId> ids = IntStream.range(0, 40).mapToObj(_ -> house.open()).toList();
    bot.hold();
    for (int round = 0; round < 5; round++) {
      ids.forEach(id -> say(id, "card"));
      bot.letThink(round * 2);
    }
    bot.letThink(1000);
    ids.forEach(house::awaitBot);

    ids.forEach(this::assertEachMessageHasOneReply);
    assertThat(house.workers.shed(Purpose.CUSTOMERS)).isPositive();
    awaitEmptyLine();
  }

  /** One message is thought about until the bot may, the others wait. */
  private void fillTheLine() {
    for (int i = 0; i < ROOM; i++) {
      ConversationId id = house.open();
      say(id, "card");
      int others = i;
      Awaitility.await()
          .until(() -> bot.held() == 1 && house.workers.waiting(Purpose.CUSTOMERS) == others);
    }
  }

  private void awaitEmptyLine() {
    Awaitility.await()
        .until(() ->
            house.workers.waiting(Purpose.CUSTOMERS) == 0
                && house.workers.waiting(Purpose.BACKLOG) == 0
                && bot.held() == 0);
  }

  private void say(ConversationId id, String text) {
    messages++;
    house.conversations.say(id, new ClientMessageId("m" + messages), text);
  }

  private void assertEachMessageHasOneReply(ConversationId id) {
    List<LoggedEvent> events = house.conversations.events(id, 0);
    List<Long> said =
        events.stream()
            .filter(logged -> logged.event() instanceof Event.CustomerSaid)
            .map(LoggedEvent::seq)
            .toList();
    assertThat(events)
        .filteredOn(logged -> logged.event() instanceof Event.BotSaid)
        .extracting(logged -> ((Event.BotSaid) logged.event()).inReplyTo())
        .as("the greeting, then a reply to each")
        .startsWith(0L)
        .endsWith(said.toArray(Long[]::new))
        .hasSize(1 + said.size());
    Conversation now = house.conversations.get(id);
    assertThat(now.unansweredSince()).isNull();
  }
}
