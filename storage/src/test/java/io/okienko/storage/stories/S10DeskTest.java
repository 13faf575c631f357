package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.conversation.UnknownConversationException;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.spi.ConversationStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What agents see at their desk. */
class S10DeskTest extends StoryTest {

  @Test
  void myConversationsComeWithTheOldestUnansweredMessageFirst() {
    ConversationId first = claimed();
    ConversationId second = claimed();
    ConversationId third = claimed();
    house.desk.say(House.ANNA, first, name("a1"), "hello");
    house.desk.say(House.ANNA, second, name("a1"), "hello");
    assertThat(house.desk.listMine("anna")).extracting("id").first().isEqualTo(third);

    house.desk.say(House.ANNA, third, name("a1"), "hello");
    customerSays(second, "c1");
    customerSays(first, "c1");
    customerSays(second, "c2");
    assertThat(house.desk.listMine("anna")).extracting("id").containsExactly(second, first, third);
  }

  @Test
  void listsOpenAndClosed() {
    ConversationId first = house.open();
    clock.pass(Duration.ofSeconds(1));
    ConversationId second = house.open();
    house.conversations.close(first);
    assertThat(house.desk.listOpen()).extracting("id").containsExactly(second);
    assertThat(house.desk.listClosed()).extracting("id").containsExactly(first);
  }

  @Test
  void ofThoseLeftWithTheBotTheLatestAreListedFirst() {
    ConversationId waiting = waiting();
    List<ConversationId> left = new ArrayList<>();
    for (int i = 0; i < Desk.MOST_LISTED; i++) {
      clock.pass(Duration.ofSeconds(1));
      left.addFirst(house.open());
    }
    List<ConversationId> latest = left.subList(0, Desk.MOST_LISTED - 1);
    assertThat(house.desk.listOpen())
        .extracting("id")
        .containsExactlyElementsOf(Stream.concat(Stream.of(waiting), latest.stream()).toList());
  }

  @Test
  void notesStandBesideTheLog() {
    ConversationId id = claimed();
    List<Signal> signals = new ArrayList<>();
    Note first;
    try (Subscription _ = house.feed.subscribeAllSignals(signals::add)) {
      first = house.desk.note(House.PIOTR, id, " Has called before. ");
    }
    clock.pass(Duration.ofSeconds(1));
    Note second = house.desk.note(House.ANNA, id, "Thanks.");
    assertThat(first.text()).isEqualTo("Has called before.");
    assertThat(first.afterSeq()).isEqualTo(3);
    assertThat(signals).containsExactly(new Signal.NoteAdded(first));
    assertThat(house.desk.notes(id)).containsExactly(first, second);
    assertThat(house.desk.events(id, 0)).hasSize(3);
  }

  @Test
  void onlyTheOwnersTypingAndReadingIsShown() {
    ConversationId id = claimed();
    List<Signal> signals = new ArrayList<>();
    try (Subscription _ = house.feed.subscribeSignals(id, signals::add)) {
      house.desk.typing(House.PIOTR, id);
      house.desk.read(House.PIOTR, id, 2);
      house.desk.typing(House.ANNA, id);
      house.desk.read(House.ANNA, id, 2);
      house.conversations.typing(id);
    }
    house.desk.typing(House.ANNA, id);
    assertThat(signals)
        .containsExactly(
            new Signal.Typing(id, Signal.Writer.AGENT, "Anna"),
            new Signal.Read(id, 2),
            new Signal.Typing(id, Signal.Writer.CUSTOMER, null));
  }

  @Test
  void theLastMessageIsTheLastThingSaid() {
    ConversationId id = claimed();
    customerSays(id, "c1");
    house.conversations.rate(id, 4, "good");
    assertThat(house.desk.lastMessage(id).orElseThrow().event())
        .isEqualTo(house.desk.events(id, 3).getFirst().event())
        .isInstanceOf(Event.CustomerSaid.class);
  }

  @Test
  void theEstimateIsTheTypicalWaitAndAbsentWhereItWouldBeAGuess() {
    for (int minutes : new int[] {2, 3}) {
      waitAndClaim(Duration.ofMinutes(minutes));
    }
    ConversationId early = waiting();
    assertThat(house.desk.queuePlace(early)).contains(new QueuePlace(1, OptionalLong.empty()));
    house.conversations.close(early);

    waitAndClaim(Duration.ofMinutes(60));
    house.presence.seen("anna");
    ConversationId first = waiting();
    ConversationId second = waiting();
    assertThat(house.desk.queuePlace(first)).contains(new QueuePlace(1, OptionalLong.of(180)));
    assertThat(house.desk.queuePlace(second)).contains(new QueuePlace(2, OptionalLong.of(360)));

    house.presence.seen("piotr");
    assertThat(house.desk.queuePlace(second)).contains(new QueuePlace(2, OptionalLong.of(180)));

    clock.pass(Duration.ofMinutes(10));
    assertThat(house.desk.queuePlace(second)).contains(new QueuePlace(2, OptionalLong.empty()));
  }

  @Test
  void aTransferToAColleagueIsNoWait() {
    ConversationId id = house.open();
    house.conversations.askForPerson(id, null);
    clock.pass(Duration.ofSeconds(30));
    house.desk.claim(House.ANNA, id);
    clock.pass(Duration.ofMinutes(30));
    house.presence.seen("piotr");
    house.desk.transferToAgent(House.ANNA, id, "piotr");
    clock.pass(Duration.ofMinutes(30));
    house.desk.transferToTopic(House.PIOTR, id, "loans");
    clock.pass(Duration.ofSeconds(40));
    house.desk.claim(House.ANNA, id);
    assertThat(house.store.listWaitSeconds(clock.instant().minus(Duration.ofHours(2))))
        .containsExactlyInAnyOrder(30L, 40L);
    assertThat(house.store.listWaitSeconds(clock.instant())).containsExactly(40L);
  }

  @Test
  void aWaitBeginsWithTheFirstRequest() {
    ConversationId id = waiting();
    clock.pass(Duration.ofMinutes(1));
    house.conversations.close(id);
    clock.pass(Duration.ofMinutes(1));
    house.conversations.askForPerson(id, null);
    clock.pass(Duration.ofSeconds(50));
    house.conversations.askForPerson(id, "my card");
    clock.pass(Duration.ofSeconds(10));
    house.desk.claim(House.ANNA, id);
    assertThat(house.store.listWaitSeconds(clock.instant())).containsExactly(60L);
  }

  @Test
  void ofVeryManyWaitsTheLatestTell() {
    Instant begin = clock.instant();
    claimAfter(Duration.ofMinutes(5));
    for (int i = 0; i < ConversationStore.MOST_WAITS; i++) {
      claimAfter(Duration.ofSeconds(20));
    }
    assertThat(house.store.listWaitSeconds(begin))
        .hasSize(ConversationStore.MOST_WAITS)
        .containsOnly(20L);
  }

  private void claimAfter(Duration wait) {
    ConversationId id = waiting();
    clock.pass(wait);
    house.desk.claim(House.ANNA, id);
  }

  @Test
  void anUnknownConversationIsAnErrorEverywhere() {
    ConversationId unknown = ConversationId.random();
    assertThatThrownBy(() -> house.desk.get(unknown))
        .isInstanceOf(UnknownConversationException.class);
    assertThatThrownBy(() -> house.desk.claim(House.ANNA, unknown))
        .isInstanceOf(UnknownConversationException.class);
    assertThatThrownBy(() -> house.desk.note(House.ANNA, unknown, "note"))
        .isInstanceOf(UnknownConversationException.class);
    assertThatThrownBy(() -> house.desk.notes(unknown))
        .isInstanceOf(UnknownConversationException.class);
    assertThatThrownBy(() -> house.desk.events(unknown, 0))
        .isInstanceOf(UnknownConversationException.class);
    assertThatThrownBy(() -> house.desk.lastMessage(unknown))
        .isInstanceOf(UnknownConversationException.class);
  }

  private ConversationId waiting() {
    clock.pass(Duration.ofSeconds(1));
    ConversationId id = house.open();
    house.conversations.askForPerson(id, null);
    return id;
  }

  private ConversationId claimed() {
    ConversationId id = waiting();
    house.desk.claim(House.ANNA, id);
    return id;
  }

  private void waitAndClaim(Duration wait) {
    ConversationId id = waiting();
    clock.pass(wait);
    house.desk.claim(House.ANNA, id);
  }

  private void customerSays(ConversationId id, String name) {
    clock.pass(Duration.ofSeconds(1));
    house.conversations.say(id, name(name), "hello?");
  }

  private static ClientMessageId name(String name) {
    return new ClientMessageId(name);
  }
}
