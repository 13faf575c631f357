package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Danger is heard, whatever came in before it, with it or after it, until an agent is there. */
class S13DangerTest extends StoryTest {
  private int messages;

  @Test
  void saidRightAfterAPersonWasAskedFor() {
    Story story = story();
    bot.hold();
    say(story, "person");
    say(story, "stolen");
    bot.letThink(2);
    house.awaitBot(story.id);
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: person
            customer: stolen
            bot: I am asking a colleague.
            -- waits in place 1 for general (asked)
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)\
            """);
  }

  @Test
  void saidRightBeforeAPersonWasAskedForWithTheButton() {
    Story story = story();
    bot.hold();
    say(story, "stolen");
    house.conversations.askForPerson(story.id, null);
    bot.letThink(1);
    house.awaitBot(story.id);
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: stolen
            -- waits in place 1 for general (asked)
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)\
            """);
  }

  @Test
  void saidWhileTheBotFails() {
    Story story = story();
    bot.hold();
    say(story, "boom");
    say(story, "stolen");
    bot.letThink(2);
    house.awaitBot(story.id);
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: boom
            customer: stolen
            bot: Something went wrong; a colleague takes over.
            -- waits in place 1 for general (not understood)
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)\
            """);
  }

  @Test
  void saidAmongOtherThingsAndTwice() {
    Story story = story();
    bot.hold();
    say(story, "card");
    say(story, "stolen");
    house.conversations.askForPerson(story.id, null);
    say(story, "boom");
    say(story, "stolen");
    bot.letThink(4);
    house.awaitBot(story.id);
    house.conversations.close();
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: card
            customer: stolen
            -- waits in place 1 for general (asked)
            customer: boom
            customer: stolen
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)\
            """);
  }

  @Test
  void saidRightBeforeAServerDied() {
    Story story = story();
    house.conversations.close();
    say(story, "card");
    say(story, "stolen");
    house.conversations.askForPerson(story.id, null);
    say(story, "card");
    house.close();

    house = new House(databases.open(folder), bot, clock);
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    house.awaitBot(story.id);
    house.conversations.close();
    assertThat(new Story(house, clock, story.id).log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: card
            customer: stolen
            -- waits in place 1 for general (asked)
            customer: card
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)\
            """);
  }

  @Test
  void theAgentWhoIsThereFirstHasTheWord() {
    Story story = story();
    bot.hold();
    say(story, "stolen");
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    bot.letThink(1);
    house.conversations.close();
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: stolen
            -- waits in place 1 for general (asked)
            -- anna joins\
            """);
  }

  @Test
  void whateverElseIsSaidWhileWaitingIsAPersonsBusiness() {
    Story story = story();
    house.conversations.askForPerson(story.id, null);
    say(story, "card");
    say(story, "boom");
    say(story, "wait");
    say(story, "person");
    house.conversations.close();
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            -- waits in place 1 for general (asked)
            customer: card
            customer: boom
            customer: wait
            customer: person\
            """);
  }

  private void say(Story story, String text) {
    messages++;
    house.conversations.say(story.id, new ClientMessageId("m" + messages), text);
  }
}
