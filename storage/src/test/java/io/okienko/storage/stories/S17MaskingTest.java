package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClientMessageIdReusedException;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretKind;
import io.okienko.bot.spi.ConcurrentAppendException;
import io.okienko.storage.database.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody may keep is nowhere: not in the log, not in what is told, not in the files. */
class S17MaskingTest extends StoryTest {
  private static final ClientMessageId M1 = new ClientMessageId("m1");
  private static final ClientMessageId M2 = new ClientMessageId("m2");
  private static final String CARD = "4111 1111 1111 1111";
  private static final String MASKED = "•••• •••• •••• 1111";

  @Test
  void aCardNumberIsHiddenFromTheBotAndTheAgentAlike() {
    Story story = story();
    house.conversations.say(story.id, M1, "stolen " + CARD);
    house.awaitBot(story.id);
    house.desk.claim(House.ANNA, story.id);
    house.desk.say(House.ANNA, story.id, M2, "Is it the card " + CARD + "?");
    assertThat(story.log())
        .isEqualTo(
            """
            bot: Hello, I am a bot.
            customer: stolen •••• •••• •••• 1111
            bot: Block it now.
            -- waits in place 1 for cards, urgent (urgent)
            -- anna joins
            anna: Is it the card •••• •••• •••• 1111?\
            """);
  }

  @Test
  void theEventSaysWhatWasHidden() {
    ConversationId id = house.open();
    Said said = house.conversations.say(id, M1, "card " + CARD + ", PIN: 1234");
    assertThat(event(id, said.seq()))
        .isInstanceOfSatisfying(
            Event.CustomerSaid.class,
            message ->
                assertThat(message.text())
                    .isEqualTo(
                        new MaskedText(
                            "card " + MASKED + ", PIN: ••••",
                            List.of(SecretKind.CARD_NUMBER, SecretKind.PIN))));
  }

  @Test
  void sendingItAgainIsHarmlessAndAnotherTextIsNot() {
    ConversationId id = house.open();
    Said first = house.conversations.say(id, M1, "card " + CARD);
    assertThat(house.conversations.say(id, M1, "card " + CARD))
        .isEqualTo(new Said(first.seq(), true));
    house.conversations.askForPerson(id, null);
    house.desk.claim(House.ANNA, id);
    Said answer = house.desk.say(House.ANNA, id, M2, "the card " + CARD);
    assertThat(house.desk.say(House.ANNA, id, M2, "the card " + CARD))
        .isEqualTo(new Said(answer.seq(), true));
  }

  @Test
  void sendingItAgainIsHarmlessAlsoWhenTheServerLearntMeanwhileWhatToHide() throws Exception {
    ConversationId id = house.open();
    house.conversations.askForPerson(id, null);
    house.desk.claim(House.ANNA, id);
    // As an earlier version kept them, which hid nothing.
    long said = keep(id, new Event.CustomerSaid(M1, unmasked("card " + CARD), Language.ENGLISH));
    long answered =
        keep(
            id,
            new Event.AgentSaid(
                M2, "anna", "Anna", unmasked("the card " + CARD), Language.ENGLISH));

    assertThat(house.conversations.say(id, M1, "card " + CARD)).isEqualTo(new Said(said, true));
    assertThat(house.desk.say(House.ANNA, id, M2, "the card " + CARD))
        .isEqualTo(new Said(answered, true));
    assertThatThrownBy(() -> house.conversations.say(id, M1, "loan " + CARD))
        .isInstanceOf(ClientMessageIdReusedException.class);
  }

  private static MaskedText unmasked(String text) {
    return new MaskedText(text, List.of());
  }

  private long keep(ConversationId id, Event event) throws ConcurrentAppendException {
    Conversation now = house.store.find(id).orElseThrow();
    LoggedEvent logged = new LoggedEvent(now.lastSeq() + 1, clock.instant(), event);
    house.store.append(now.after(logged), List.of(logged));
    return logged.seq();
  }

  @Test
  void whatIsSaidWhenAskingForAPersonAndWhenRatingIsMaskedToo() {
    ConversationId id = house.open();
    house.conversations.say(id, M1, "wait");
    house.awaitBot(id);
    Conversations.HandOver asked = house.conversations.askForPerson(id, "card " + CARD);
    Conversations.HandOver again = house.conversations.askForPerson(id, "card " + CARD);
    long rated = house.conversations.rate(id, 5, "my password is kitten123");

    assertThat(again.repeated()).isTrue();
    assertThat(((Event.HandOverRequested) event(id, asked.seq())).comment())
        .isEqualTo(new MaskedText("card " + MASKED, List.of(SecretKind.CARD_NUMBER)));
    assertThat(((Event.Rated) event(id, rated)).comment())
        .isEqualTo(new MaskedText("my password is ••••", List.of(SecretKind.PASSWORD)));
  }

  @Test
  void aNoteIsMaskedInTheStoreAndForWhoeverWatches() {
    ConversationId id = house.open();
    List<Signal> signals = new CopyOnWriteArrayList<>();
    try (ConversationFeed.Subscription _ = house.feed.subscribeSignals(id, signals::add)) {
      Note note = house.desk.note(House.ANNA, id, "has " + CARD);
      assertThat(note.text()).isEqualTo("has " + MASKED);
      assertThat(house.desk.notes(id)).containsExactly(note);
      assertThat(signals).containsExactly(new Signal.NoteAdded(note));
    }
  }

  @Test
  void noFileHoldsWhatWasHidden() throws IOException {
    if (databases != Databases.SQLITE) {
      return; // the files of PostgreSQL are its own
    }
    ConversationId id = house.open();
    house.conversations.say(id, M1, "unknown " + CARD + " jelszavam: macska#9");
    house.awaitBot(id);
    house.conversations.askForPerson(id, "PIN: 73194");
    house.desk.note(House.ANNA, id, "hasło: kot123");
    house.conversations.rate(id, 1, "CVV 731");
    closeHouse();

    assertThat(everythingIn(folder))
        .contains(MASKED, "PIN: ••••", "CVV ••••")
        .doesNotContain("4111 1111", "macska#9", "PIN: 7", "kot123", "CVV 7");
  }

  private Event event(ConversationId id, long seq) {
    return house.conversations.events(id, seq - 1).stream()
        .findFirst()
        .map(LoggedEvent::event)
        .orElseThrow();
  }

  private static String everythingIn(Path folder) throws IOException {
    StringBuilder everything = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return new String(
        everything.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
