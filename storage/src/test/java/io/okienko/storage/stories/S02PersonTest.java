package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.privacy.MaskedText;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A person is one click or one sentence away, and then the bot is silent. */
class S02PersonTest extends StoryTest {

  @Test
  void bySayingSo() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: person please
            bot: I am asking a colleague.
            -- waits in place 1 for general (asked)
            customer: card
            * anna claims
            -- anna joins
            customer: card
            anna: Here I am.
            """);
  }

  @Test
  void byTheButton() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            * customer asks for a person
            -- waits in place 1 for general (asked)
            * customer asks for a person
            customer: card
            """);
  }

  @Test
  void dangerIsHeardWhileWaiting() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            * customer asks for a person
            -- waits in place 1 for general (asked)
            customer: card
            customer: stolen
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)
            customer: stolen
            * anna claims
            -- anna joins
            customer: stolen
            """);
  }

  @Test
  void aboutWhatTheBotAnsweredLast() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: card
            bot: Cards: see the app.
            * customer asks for a person
            -- waits in place 1 for cards (asked)
            * customer closes
            -- closed by customer
            """);
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: card
            bot: Cards: see the app.
            customer: person please
            bot: I am asking a colleague.
            -- waits in place 1 for cards (asked)
            """);
  }

  @Test
  void urgentMattersGoFirst() {
    Story first = story();
    first.play(
        """
        bot: Hello, I am a bot.
        * customer asks for a person
        -- waits in place 1 for general (asked)
        """);
    Story urgent = story();
    urgent.play(
        """
        bot: Hello, I am a bot.
        customer: stolen
        bot: Block it now.
        -- waits in place 1 for cards, urgent (urgent)
        """);
    Story second = story();
    second.play(
        """
        bot: Hello, I am a bot.
        customer: person
        bot: I am asking a colleague.
        -- waits in place 3 for general (asked)
        """);
    assertThat(house.desk.listWaiting())
        .extracting("id")
        .containsExactly(urgent.id, first.id, second.id);
    assertThat(house.conversations.queuePlace(first.id))
        .contains(new QueuePlace(2, OptionalLong.empty()));
  }

  @Test
  void askingAgainChangesNothing() {
    Story story = story();
    Conversations.HandOver asked = house.conversations.askForPerson(story.id, "my card");
    Conversations.HandOver again = house.conversations.askForPerson(story.id, "my card");
    house.desk.claim(House.ANNA, story.id);
    Conversations.HandOver withAnna = house.conversations.askForPerson(story.id, "my card");

    assertThat(asked.repeated()).isFalse();
    assertThat(asked.place()).contains(new QueuePlace(1, OptionalLong.empty()));
    assertThat(again).isEqualTo(new Conversations.HandOver(asked.seq(), asked.place(), true));
    assertThat(withAnna.repeated()).isTrue();
    assertThat(withAnna.place()).isEmpty();
    assertThat(withAnna.seq()).isEqualTo(asked.seq() + 1);
  }

  @Test
  void whatIsAddedWhileWaitingIsKeptOnce() {
    Story story = story();
    Conversations.HandOver asked = house.conversations.askForPerson(story.id, null);
    clock.pass(Duration.ofMinutes(1));
    Conversations.HandOver added = house.conversations.askForPerson(story.id, "my card");
    Conversations.HandOver again = house.conversations.askForPerson(story.id, " my card ");
    Conversations.HandOver other = house.conversations.askForPerson(story.id, "and my loan");
    Conversations.HandOver older = house.conversations.askForPerson(story.id, "my card");

    assertThat(added).isEqualTo(new Conversations.HandOver(asked.seq() + 1, asked.place(), false));
    assertThat(again).isEqualTo(new Conversations.HandOver(added.seq(), asked.place(), true));
    assertThat(other.seq()).isEqualTo(added.seq() + 1);
    assertThat(older).isEqualTo(new Conversations.HandOver(other.seq(), asked.place(), true));
    assertThat(house.desk.events(story.id, 1))
        .extracting(logged -> ((Event.HandOverRequested) logged.event()).comment())
        .containsExactly(
            null, new MaskedText("my card", List.of()), new MaskedText("and my loan", List.of()));
  }

  @Test
  void whatIsAddedChangesNeitherWhySinceWhenNorHowUrgentlyOneWaits() {
    Story story = story();
    story.play(
        """
        bot: Hello, I am a bot.
        customer: stolen
        bot: Block it now.
        -- waits in place 1 for cards, urgent (urgent)
        """);
    Conversation before = house.conversations.get(story.id);
    clock.pass(Duration.ofMinutes(1));
    house.conversations.askForPerson(story.id, "on the train");
    Conversation after = house.conversations.get(story.id);
    assertThat(after.lastSeq()).isEqualTo(before.lastSeq() + 1);
    assertThat(after).usingRecursiveComparison().ignoringFields("lastSeq").isEqualTo(before);
  }

  @Test
  void theSameWordsInAnotherMatterAreNew() {
    Story story = story();
    house.conversations.askForPerson(story.id, "my card");
    house.conversations.close(story.id);
    house.conversations.askForPerson(story.id, null);
    assertThat(house.conversations.askForPerson(story.id, "my card").repeated()).isFalse();
  }
}
