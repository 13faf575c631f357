package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.handover.ClaimOutcome;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One conversation, one owner. */
class S09ClaimTest extends StoryTest {

  @RepeatedTest(5)
  void ofFiftyAgentsExactlyOneWins() throws Exception {
    ConversationId id = house.open();
    house.conversations.askForPerson(id, null);
    CyclicBarrier start = new CyclicBarrier(50);
    List<Future<ClaimOutcome>> claims = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        StaffMember agent = new StaffMember("agent" + i, "Agent " + i, Set.of(Role.AGENT));
        claims.add(
            threads.submit(() -> {
              start.await();
              return house.desk.claim(agent, id);
            }));
      }
    }
    List<ClaimOutcome> outcomes = new ArrayList<>();
    for (Future<ClaimOutcome> claim : claims) {
      outcomes.add(claim.get());
    }
    String winner = house.desk.get(id).agent();
    assertThat(outcomes).filteredOn(ClaimOutcome.Claimed.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ClaimOutcome.AlreadyClaimed.class::isInstance)
        .hasSize(49)
        .extracting("agent")
        .containsOnly(winner);
    assertThat(house.desk.events(id, 0))
        .filteredOn(logged -> logged.event() instanceof Event.AgentJoined)
        .hasSize(1);
  }

  @Test
  void claimingOnesOwnAgainGivesTheSameSeq() {
    ConversationId id = house.open();
    house.conversations.askForPerson(id, null);
    ClaimOutcome first = house.desk.claim(House.ANNA, id);
    assertThat(first).isEqualTo(new ClaimOutcome.Claimed(3));
    assertThat(house.desk.claim(House.ANNA, id)).isEqualTo(first);
    assertThat(house.desk.claim(House.PIOTR, id))
        .isEqualTo(new ClaimOutcome.AlreadyClaimed("anna", "Anna"));
  }

  @Test
  void onlyWhatWaitsCanBeClaimed() {
    ConversationId id = house.open();
    assertThat(house.desk.claim(House.ANNA, id))
        .isEqualTo(new ClaimOutcome.NotWaiting(ConversationState.BOT));
    house.conversations.close(id);
    assertThat(house.desk.claim(House.ANNA, id))
        .isEqualTo(new ClaimOutcome.NotWaiting(ConversationState.CLOSED));
  }
}
