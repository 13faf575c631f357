package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.language.Language;
import org.junit.jupiter.api.Test;

/** The bot answers what it knows, and passes on what it does not understand twice. */
class S01BotAnswersTest extends StoryTest {

  @Test
  void answers() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: card
            bot: Cards: see the app.
            customer: card again
            bot: Cards: see the app.
            """);
  }

  @Test
  void asksOnceThenPassesOn() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: qwerty
            bot: Please say it otherwise.
            customer: asdf
            bot: A colleague will know.
            -- waits in place 1 for general (not understood)
            """);
  }

  @Test
  void anAnswerInBetweenMakesTheNextMisunderstandingTheFirst() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: qwerty
            bot: Please say it otherwise.
            customer: card
            bot: Cards: see the app.
            customer: asdf
            bot: Please say it otherwise.
            """);
  }

  @Test
  void theLanguageOfTheConversationFollowsTheCustomer() {
    Story story = story();
    story.play(
        """
        bot: Hello, I am a bot.
        customer: карта
        bot: Please say it otherwise.
        customer: card
        bot: Cards: see the app.
        """);
    assertThat(house.conversations.get(story.id).language()).isEqualTo(Language.RUSSIAN);
  }
}
