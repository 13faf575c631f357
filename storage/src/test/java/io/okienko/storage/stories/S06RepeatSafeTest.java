package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClientMessageIdReusedException;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.InvalidTextException;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.conversation.UnknownConversationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sending a message again is harmless, however often and from wherever. */
class S06RepeatSafeTest extends StoryTest {
  private static final ClientMessageId M1 = new ClientMessageId("m1");

  @Test
  void theSameMessageAgainHasTheSameSeq() {
    ConversationId id = house.open();
    Said first = house.conversations.say(id, M1, "card");
    Said again = house.conversations.say(id, M1, "  card ");
    assertThat(first.repeated()).isFalse();
    assertThat(again).isEqualTo(new Said(first.seq(), true));
    house.awaitBot(id);
    assertThat(house.conversations.events(id, 0)).hasSize(3);
  }

  @Test
  void alsoAfterARestart() {
    ConversationId id = house.open();
    Said first = house.conversations.say(id, M1, "card");
    closeHouse();
    house = new House(databases.open(folder), bot, clock);
    assertThat(house.conversations.say(id, M1, "card")).isEqualTo(new Said(first.seq(), true));
  }

  /** As when the answer to a commit is lost: the message is there, and the bot was not told. */
  @Test
  void whatNobodyHasDealtWithIsDealtWithWhenItIsSentAgain() {
    ConversationId id = house.open();
    house.conversations.close();
    Said first = house.conversations.say(id, M1, "card");
    closeHouse();
    house = new House(databases.open(folder), bot, clock);
    assertThat(house.store.find(id).orElseThrow().awaitsBot()).isTrue();
    assertThat(house.conversations.say(id, M1, "card")).isEqualTo(new Said(first.seq(), true));
    house.awaitBot(id);
    assertThat(house.conversations.events(id, 0)).hasSize(3);
  }

  @Test
  void alsoWhenTheConversationWasClosedMeanwhile() {
    ConversationId id = house.open();
    Said first = house.conversations.say(id, M1, "card");
    house.conversations.close(id);
    assertThat(house.conversations.say(id, M1, "card")).isEqualTo(new Said(first.seq(), true));
  }

  @Test
  void anAgentsMessageToo() {
    ConversationId id = house.open();
    house.conversations.askForPerson(id, null);
    house.desk.claim(House.ANNA, id);
    Said first = house.desk.say(House.ANNA, id, M1, "hello");
    house.desk.close(House.ANNA, id);
    assertThat(house.desk.say(House.ANNA, id, M1, "hello")).isEqualTo(new Said(first.seq(), true));
    assertThatThrownBy(() -> house.desk.say(House.PIOTR, id, M1, "hello"))
        .isInstanceOf(ClientMessageIdReusedException.class);
  }

  @Test
  void anotherTextUnderTheSameNameIsRefused() {
    ConversationId id = house.open();
    house.conversations.say(id, M1, "card");
    assertThatThrownBy(() -> house.conversations.say(id, M1, "loan"))
        .isInstanceOf(ClientMessageIdReusedException.class);
  }

  @Test
  void halfACharacterIsStoredAsItIsComparedLater() {
    ConversationId id = house.open();
    Said first = house.conversations.say(id, M1, "card \ud83d");
    assertThat(house.conversations.say(id, M1, "card \ud83d"))
        .isEqualTo(new Said(first.seq(), true));
  }

  @Test
  void textsHaveAnEndAndABeginning() {
    ConversationId id = house.open();
    assertThatThrownBy(() -> house.conversations.say(id, M1, " \n "))
        .isInstanceOfSatisfying(
            InvalidTextException.class, e -> assertThat(e.code()).isEqualTo("empty-text"));
    assertThatThrownBy(() -> house.conversations.say(id, M1, "a".repeat(4001)))
        .isInstanceOfSatisfying(
            InvalidTextException.class, e -> assertThat(e.code()).isEqualTo("text-too-long"));
    assertThat(house.conversations.say(id, M1, "😀".repeat(4000)).seq()).isEqualTo(2);
  }

  @Test
  void aMessageToAnUnknownConversationIsRefused() {
    assertThatThrownBy(() -> house.conversations.say(ConversationId.random(), M1, "card"))
        .isInstanceOf(UnknownConversationException.class);
  }

  @Test
  void fiftyDuplicatesAtOnceAreOneMessage() throws Exception {
    ConversationId id = house.open();
    List<Said> said = atOnce(50, _ -> house.conversations.say(id, M1, "card"));
    house.awaitBot(id);
    assertThat(said).extracting(Said::seq).containsOnly(2L);
    assertThat(said).filteredOn(one -> !one.repeated()).hasSize(1);
    assertThat(house.conversations.events(id, 0)).hasSize(3);
  }

  @Test
  void manyMessagesAtOnceAreNumberedWithoutGapsAndEachIsAnsweredOnce() throws Exception {
    ConversationId id = house.open();
    List<Said> said =
        atOnce(50, i -> house.conversations.say(id, new ClientMessageId("m" + i), "card " + i));
    house.awaitBot(id);
    List<LoggedEvent> events = house.conversations.events(id, 0);
    assertThat(events)
        .extracting(LoggedEvent::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 101).boxed().toList());
    assertThat(events.stream().filter(logged -> logged.event() instanceof Event.BotSaid).skip(1))
        .extracting(logged -> ((Event.BotSaid) logged.event()).inReplyTo())
        .containsExactlyElementsOf(said.stream().map(Said::seq).sorted().toList());
  }

  private static <T> List<T> atOnce(int threads, Attempt<T> attempt) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<T>> attempts = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        int number = i;
        attempts.add(
            executor.submit(() -> {
              start.await();
              return attempt.make(number);
            }));
      }
    }
    List<T> results = new ArrayList<>();
    for (Future<T> one : attempts) {
      results.add(one.get());
    }
    return results;
  }

  private interface Attempt<T> {
    T make(int number) throws Exception;
  }
}
