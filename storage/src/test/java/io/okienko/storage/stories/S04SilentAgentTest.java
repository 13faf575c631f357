package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
        * the sweeper comes
        customer: are you there?
        * 2 minutes pass
        * the sweeper comes
        -- anna leaves
        -- waits in place 1 for general (agent silent)
        * piotr claims
        -- piotr joins
        """);
  }

  @Test
  void anAgentWithAnOpenSocketIsThereHoweverQuiet() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.presence.connected("anna");
    house.desk.claim(House.ANNA, story.id);
    clock.pass(Duration.ofHours(1));
    assertThat(house.silentAgents.release(clock.instant())).isZero();

    house.presence.disconnected("anna");
    clock.pass(Duration.ofSeconds(119));
    assertThat(house.silentAgents.release(clock.instant())).isZero();
    clock.pass(Duration.ofSeconds(2));
    assertThat(house.silentAgents.release(clock.instant())).isEqualTo(1);
    assertThat(house.silentAgents.release(clock.instant())).isZero();
  }

  @Test
  void afterARestartAgentsHaveTheWholeTimeToComeBack() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    closeHouse();
    clock.pass(Duration.ofHours(1));
    house = new House(databases.open(folder), bot, clock);

    assertThat(house.silentAgents.release(clock.instant())).isZero();
    clock.pass(Duration.ofSeconds(121));
    assertThat(house.silentAgents.release(clock.instant())).isEqualTo(1);
  }
}
