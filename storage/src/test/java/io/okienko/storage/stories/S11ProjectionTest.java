package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.ConversationClosedException;
import io.okienko.bot.handover.NotYoursException;
import io.okienko.bot.language.Language;
import io.okienko.bot.staff.StaffMember;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do in whatever order: what is stored is what the log adds up to. */
class S11ProjectionTest extends StoryTest {
  private static final List<String> TEXTS =
      List.of("card", "person", "stolen", "qwerty", "boom", "карта");

  private int messages;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void foldingTheLogGivesTheStoredConversation(long seed) {
    Random random = new Random(seed);
    List<ConversationId> ids = new ArrayList<>(List.of(house.open(), house.open(), house.open()));
    for (int step = 0; step < 150; step++) {
      clock.pass(Duration.ofSeconds(random.nextInt(90)));
      ConversationId id = ids.get(random.nextInt(ids.size()));
      tryToAct(id, random);
      house.awaitBot(id);
      ids.forEach(this::checkAgainstTheLog);
      checkTheQueue();
    }
    house.conversations.close();
    ids.forEach(this::checkAgainstTheLog);
  }

  private void tryToAct(ConversationId id, Random random) {
    try {
      act(id, random);
    } catch (NotYoursException | ConversationClosedException _) {
      // A random agent often may not; that it changes nothing is checked with the rest.
    }
  }

  private void act(ConversationId id, Random random) {
    StaffMember agent = random.nextBoolean() ? House.ANNA : House.PIOTR;
    StaffMember other = agent.equals(House.ANNA) ? House.PIOTR : House.ANNA;
    messages++;
    ClientMessageId name = new ClientMessageId("m" + messages);
    switch (random.nextInt(13)) {
      case 0, 1, 2 -> house.conversations.say(id, name, TEXTS.get(random.nextInt(TEXTS.size())));
      case 3 -> house.conversations.askForPerson(id, random.nextBoolean() ? "please" : null);
      case 4, 5 -> house.desk.claim(agent, id);
      case 6, 7 -> house.desk.say(agent, id, name, "hello");
      case 8 -> house.desk.transferToTopic(agent, id, "loans");
      case 9 -> {
        house.presence.seen(other.username());
        house.desk.transferToAgent(agent, id, other.username());
      }
      case 10 -> closeOrRate(id, agent, random);
      case 11 -> house.conversations.stateNeeds(id, someNeeds(random));
      default -> house.silentAgents.release(clock.instant());
    }
  }

  private static List<CommunicationNeed> someNeeds(Random random) {
    return Stream.of(CommunicationNeed.values()).filter(_ -> random.nextInt(3) == 0).toList();
  }

  private void closeOrRate(ConversationId id, StaffMember agent, Random random) {
    if (random.nextBoolean() && house.conversations.get(id).customerMessages() > 0) {
      house.conversations.rate(id, 1 + random.nextInt(5), null);
    } else if (random.nextBoolean()) {
      house.conversations.close(id);
    } else {
      house.desk.close(agent, id);
    }
  }

  private void checkAgainstTheLog(ConversationId id) {
    Conversation stored = house.store.find(id).orElseThrow();
    Conversation folded =
        Conversation.begin(id, stored.createdAt(), Language.ENGLISH, "web", "/cards");
    for (LoggedEvent event : house.store.listEvents(id, 0)) {
      folded = folded.after(event);
    }
    assertThat(stored).isEqualTo(folded);
    assertThat(stored.agent() != null).isEqualTo(stored.state() == ConversationState.AGENT);
    assertThat(stored.closedAt() != null).isEqualTo(stored.state() == ConversationState.CLOSED);
    if (stored.state() == ConversationState.WAITING) {
      assertThat(stored.waitingSince()).isNotNull();
    }
  }

  private void checkTheQueue() {
    List<Conversation> waiting = house.store.listWaiting();
    for (int i = 0; i < waiting.size(); i++) {
      assertThat(house.line.placeOf(waiting.get(i)).orElseThrow().position()).isEqualTo(i + 1);
    }
  }
}
