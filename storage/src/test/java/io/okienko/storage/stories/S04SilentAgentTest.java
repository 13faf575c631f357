package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ConversationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody is forgotten with an agent who went away. */
class S04SilentAgentTest extends StoryTest {

  @Test
  void theCustomerGoesBackToTheQueueInTheOldPlace() {
    Story story = story();
    story.play(
        """
        bot: Hello, I am a bot.
        customer: person
        bot: I am asking a colleague.
        -- waits in place 1 for general (asked)
        * anna claims
        -- anna joins
        * 1 minutes pass
        customer: are you there?
        * 3 minutes pass
        -- anna leaves
        -- waits in place 1 for general (agent silent)
        * piotr claims
        -- piotr joins
        """);
  }

  @Test
  void whoLeavesTheDeskGivesTheirCustomersBackAtOnceAndNobodyElses() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    ConversationId withPiotr = house.open();
    house.conversations.askForPerson(withPiotr, null);
    house.desk.claim(House.PIOTR, withPiotr);
    house.presence.connected("anna");

    house.desk.leave(House.ANNA);
    house.desk.leave(House.ANNA);

    assertThat(story.log())
        .endsWith(
            """
            -- anna joins
            -- anna leaves
            -- waits in place 1 for general (agent silent)\
            """);
    assertThat(house.desk.listWaiting()).extracting("id").containsExactly(story.id);
    assertThat(house.desk.listMine("piotr")).extracting("id").containsExactly(withPiotr);
    assertThat(house.presence.isOnline("anna")).isFalse();
  }

  @Test
  void anAgentWithAnOpenSocketIsThereHoweverQuiet() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.presence.connected("anna");
    house.desk.claim(House.ANNA, story.id);
    assertThat(house.pass(clock, Duration.ofHours(1))).isZero();

    house.presence.disconnected("anna");
    assertThat(house.pass(clock, Duration.ofMinutes(2))).isZero();
    assertThat(house.pass(clock, Duration.ofSeconds(10))).isEqualTo(1);
    assertThat(house.pass(clock, Duration.ofMinutes(1))).isZero();
  }

  @Test
  void afterARestartAgentsHaveTheWholeTimeToComeBack() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    closeHouse();
    clock.pass(Duration.ofHours(1));
    house = new House(databases.open(folder), bot, clock);

    assertThat(house.pass(clock, Duration.ofMinutes(2))).isZero();
    assertThat(house.pass(clock, Duration.ofSeconds(20))).isEqualTo(1);
  }

  @Test
  void afterAnOutageOfTheDatabaseAgentsHaveTheWholeTimeToo() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    assertThat(house.pass(clock, Duration.ofSeconds(20))).isZero();
    clock.pass(Duration.ofMinutes(10)); // nobody could be seen, and nobody could look
    assertThat(house.pass(clock, Duration.ofMinutes(2))).isZero();
    assertThat(house.pass(clock, Duration.ofSeconds(20))).isEqualTo(1);
  }
}
