package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationFeed.Subscription;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.LoggedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens while the bot thinks, messages are dealt with in order and nobody is talked
 * over.
 */
class S07OrderTest extends StoryTest {

  @Test
  void aMessageThatComesInMeanwhileIsDealtWithNext() {
    Story story = story();
    bot.hold();
    say(story, "m1", "card");
    say(story, "m2", "qwerty");
    bot.letThink(2);
    house.awaitBot(story.id);
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: card
            customer: qwerty
            bot: Cards: see the app.
            bot: Please say it otherwise.\
            """);
  }

  @Test
  void theBotIsSilentWhenAPersonWasAskedForMeanwhile() {
    Story story = story();
    bot.hold();
    say(story, "m1", "card");
    house.conversations.askForPerson(story.id, null);
    house.desk.claim(House.ANNA, story.id);
    bot.letThink(1);
    house.conversations.close();
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: card
            -- waits in place 1 for general (asked)
            -- anna joins\
            """);
  }

  @Test
  void whatWasSaidToAPersonIsNotAnsweredByTheBotAfterReopening() {
    Story story = story();
    story.play(
        """
        bot: Hello, I am a bot.
        * customer asks for a person
        -- waits in place 1 for general (asked)
        customer: card one
        * anna claims
        -- anna joins
        customer: card two
        * anna closes
        -- closed by agent
        -- reopened
        customer: card three
        bot: Cards: see the app.
        """);
  }

  @Test
  void listenersHearEverythingOnceInOrderAndOnlyWhatIsInTheLog() {
    Story story = story();
    List<LoggedEvent> heard = Collections.synchronizedList(new ArrayList<>());
    List<Boolean> durable = Collections.synchronizedList(new ArrayList<>());
    try (Subscription _ =
        house.feed.subscribe(
            story.id,
            committed -> {
              durable.add(isInTheLog(committed));
              heard.addAll(committed.events());
            })) {
      for (int i = 1; i <= 20; i++) {
        say(story, "m" + i, "card " + i);
      }
      house.awaitBot(story.id);
      house.conversations.close();
    }
    assertThat(heard).isEqualTo(house.conversations.events(story.id, 1));
    assertThat(durable).containsOnly(true);
  }

  @Test
  void unfinishedTurnsAreTakenUpAfterARestart() {
    Story story = story();
    house.conversations.close();
    say(story, "m1", "card");
    assertThat(house.conversations.get(story.id).awaitsBot()).isTrue();
    house.close();

    house = new House(databases.open(folder), bot, clock);
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    house.conversations.resumeUnfinishedTurns(Duration.ZERO);
    assertThat(house.awaitBot(story.id).state()).isEqualTo(ConversationState.BOT);
    house.conversations.close();
    assertThat(house.conversations.events(story.id, 0)).hasSize(3);
  }

  private boolean isInTheLog(Committed committed) {
    return house
        .store
        .listEvents(committed.after().id(), committed.events().getFirst().seq() - 1)
        .containsAll(committed.events());
  }

  private void say(Story story, String name, String text) {
    house.conversations.say(story.id, new ClientMessageId(name), text);
  }
}
