package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Conversations.Stated;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.UnknownConversationException;
import io.okienko.bot.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer says once how they need to be spoken with, and whoever speaks with them knows. */
class S20NeedsTest extends StoryTest {
  private static final List<CommunicationNeed> NEEDS =
      List.of(CommunicationNeed.TEXT_ONLY, CommunicationNeed.SIMPLE_WORDS);

  @Test
  void whoComesWithNeedsIsGreetedAndHeard() {
    ConversationId id =
        house.conversations.open(Language.POLISH, "web", "/", NEEDS).conversation().id();

    assertThat(house.conversations.events(id, 0))
        .extracting(LoggedEvent::event)
        .hasSize(2)
        .last()
        .isEqualTo(new Event.NeedsStated(NEEDS));
    assertThat(house.store.find(id).orElseThrow().needs()).isEqualTo(NEEDS);
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    ConversationId id = house.open();

    Stated stated = house.conversations.stateNeeds(id, NEEDS);
    Stated again = house.conversations.stateNeeds(id, NEEDS.reversed());

    assertThat(stated).isEqualTo(new Stated(2, false));
    assertThat(again).isEqualTo(new Stated(2, true));
    assertThat(house.conversations.events(id, 0)).hasSize(2);
  }

  @Test
  void whoNeverSaidAnythingHasNothingToTakeBack() {
    ConversationId id = house.open();
    assertThat(house.conversations.stateNeeds(id, List.of())).isEqualTo(new Stated(1, true));
    assertThat(house.conversations.events(id, 0)).hasSize(1);
  }

  @Test
  void theDeskSeesThemWhereverItSeesTheConversation() {
    ConversationId id = house.open();
    house.conversations.stateNeeds(id, NEEDS);
    house.conversations.askForPerson(id, null);
    assertThat(house.desk.listWaiting()).extracting(Conversation::needs).containsExactly(NEEDS);

    house.desk.claim(House.ANNA, id);
    house.conversations.stateNeeds(id, List.of(CommunicationNeed.SIGN_LANGUAGE));
    assertThat(house.desk.listMine(House.ANNA.username()))
        .extracting(Conversation::needs)
        .containsExactly(List.of(CommunicationNeed.SIGN_LANGUAGE));

    house.desk.transferToTopic(House.ANNA, id, "loans");
    house.conversations.stateNeeds(id, List.of());
    assertThat(house.desk.get(id).needs()).isEmpty();
  }

  @Test
  void whatHasEndedIsNotReopenedByThem() {
    ConversationId id = house.open();
    house.conversations.close(id);
    house.conversations.stateNeeds(id, NEEDS);
    assertThat(house.conversations.get(id).state()).isEqualTo(ConversationState.CLOSED);
    assertThat(house.conversations.get(id).needs()).isEqualTo(NEEDS);
  }

  @Test
  void ofAnUnknownConversationNobodySaysAnything() {
    ConversationId unknown = ConversationId.random();
    assertThatThrownBy(() -> house.conversations.stateNeeds(unknown, NEEDS))
        .isInstanceOf(UnknownConversationException.class);
  }

  @Test
  void aNeedOfANewerVersionIsLeftOut() {
    ConversationId id = house.open();
    house.database.write(handle ->
        handle.execute("update conversation set needs = 'slow by-post' where id = ?", id.value()));
    assertThat(house.store.find(id).orElseThrow().needs()).containsExactly(CommunicationNeed.SLOW);
  }
}
