package io.okienko.storage.stories;

import org.junit.jupiter.api.Test;

/** A bot that fails is not silent: a person takes over. */
class S08BotTroubleTest extends StoryTest {

  @Test
  void whenItCannotUnderstand() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: boom
            bot: Something went wrong; a colleague takes over.
            -- waits in place 1 for general (not understood)
            """);
  }

  @Test
  void whenItWaitsForNobody() {
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: wait
            bot: Something went wrong; a colleague takes over.
            -- waits in place 1 for general (not understood)
            """);
  }

  @Test
  void whenItCannotEvenTellTheLanguageOrSaySorry() {
    bot.loseWords();
    story()
        .play(
            """
            bot: Hello, I am a bot.
            customer: boom at once
            -- waits in place 1 for general (not understood)
            """);
  }
}
