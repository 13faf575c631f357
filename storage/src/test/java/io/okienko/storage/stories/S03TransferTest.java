package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.handover.AgentAwayException;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.ConversationClosedException;
import io.okienko.bot.handover.NotYoursException;
import io.okienko.bot.handover.UnknownAgentException;
import io.okienko.bot.handover.UnknownTopicException;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A matter is passed on without the customer losing their place or saying anything again. */
class S03TransferTest extends StoryTest {

  @Test
  void toATopicKeepsThePlace() {
    Story early = story();
    early.play(
        """
        bot: Hello, I am a bot.
        customer: person
        bot: I am asking a colleague.
        -- waits in place 1 for general (asked)
        * anna claims
        -- anna joins
        """);
    Instant since = house.conversations.get(early.id).waitingSince();
    Story late = story();
    house.conversations.askForPerson(late.id, null);

    house.desk.transferToTopic(House.ANNA, early.id, "loans");

    assertThat(early.log())
        .endsWith(
            """
            -- transferred to loans
            -- anna leaves
            -- waits in place 1 for loans (transferred)\
            """);
    assertThat(house.conversations.get(early.id).waitingSince()).isEqualTo(since);
    assertThat(house.desk.listWaiting()).extracting("id").containsExactly(early.id, late.id);
  }

  @Test
  void anUrgentMatterStaysUrgent() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: stolen
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)
            * anna claims
            -- anna joins
            * anna transfers to loans
            -- transferred to loans
            -- anna leaves
            -- waits in place 1 for loans, urgent (transferred)
            """);
  }

  @Test
  void straightToAColleague() {
    house.presence.seen("piotr");
    Story story = story();
    story.play(
        """
        bot: Hello, I am a bot.
        * customer asks for a person
        -- waits in place 1 for general (asked)
        * anna claims
        -- anna joins
        * anna hands to piotr
        -- transferred to piotr
        -- anna leaves
        -- piotr joins
        piotr: I know about this.
        """);
    assertThat(house.desk.listMine("anna")).isEmpty();
    assertThat(house.desk.listMine("piotr")).extracting("id").containsExactly(story.id);
  }

  @Test
  void notToAColleagueWhoIsAway() {
    Story story = claimedByAnna();
    String before = story.log();
    assertIsAway(story);

    house.presence.seen("piotr");
    clock.pass(AgentPresence.DEFAULT_SILENCE_LIMIT.plusSeconds(1));
    assertIsAway(story);
    assertThat(story.log()).isEqualTo(before);

    house.presence.connected("piotr");
    clock.pass(AgentPresence.DEFAULT_SILENCE_LIMIT.plusSeconds(1));
    house.desk.transferToAgent(House.ANNA, story.id, "piotr");
    assertThat(story.log()).endsWith("-- piotr joins");
  }

  private void assertIsAway(Story story) {
    assertThatThrownBy(() -> house.desk.transferToAgent(House.ANNA, story.id, "piotr"))
        .isInstanceOf(AgentAwayException.class);
  }

  @Test
  void notToNobodyNorToOneselfNorToAnEditor() {
    house.staffStore.save(new StaffAccount("ewa", "Ewa", Set.of(Role.EDITOR), "none"));
    Story story = claimedByAnna();
    for (String nobody : Set.of("nobody", "ewa", "anna")) {
      assertThatThrownBy(() -> house.desk.transferToAgent(House.ANNA, story.id, nobody))
          .isInstanceOf(UnknownAgentException.class);
    }
    assertThatThrownBy(() -> house.desk.transferToTopic(House.ANNA, story.id, "gardening"))
        .isInstanceOf(UnknownTopicException.class);
  }

  @Test
  void onlyByTheOwner() {
    Story story = claimedByAnna();
    ClientMessageId name = new ClientMessageId("p1");
    assertThatThrownBy(() -> house.desk.transferToTopic(House.PIOTR, story.id, "loans"))
        .isInstanceOfSatisfying(
            NotYoursException.class, e -> assertThat(e.owner()).isEqualTo(Optional.of("anna")));
    assertThatThrownBy(() -> house.desk.say(House.PIOTR, story.id, name, "hello"))
        .isInstanceOf(NotYoursException.class);
    assertThatThrownBy(() -> house.desk.close(House.PIOTR, story.id))
        .isInstanceOf(NotYoursException.class);
    house.desk.close(House.ANNA, story.id);
    assertThatThrownBy(() -> house.desk.say(House.ANNA, story.id, name, "hello"))
        .isInstanceOf(ConversationClosedException.class);
  }

  private Story claimedByAnna() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    return story;
  }
}
