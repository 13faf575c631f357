package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.UnknownConversationException;
import io.okienko.bot.customerdata.CustomerRecord;
import io.okienko.storage.database.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of a customer is handed out and erased when they ask for it. */
class S18CustomerRecordsTest extends StoryTest {
  private static final String SECRET = "my neighbour Zbigniew Kowalczyk";

  private ConversationId withAnna(String said) {
    ConversationId id = house.open();
    house.conversations.say(id, new ClientMessageId("m1"), said);
    house.awaitBot(id);
    house.conversations.askForPerson(id, "about " + said);
    house.desk.claim(House.ANNA, id);
    house.desk.note(House.ANNA, id, "noted: " + said);
    return id;
  }

  private List<Deed> deeds() {
    return house.audit.listAfter(0, 100).stream().map(AuditEntry::deed).toList();
  }

  @Test
  void allThatIsKeptIsHandedOut() {
    ConversationId id = withAnna(SECRET);
    List<LoggedEvent> events = house.store.listEvents(id, 0);
    List<Note> notes = house.store.listNotes(id);
    CustomerRecord customer = house.customerRecords.export("adam", id);
    assertThat(customer)
        .isEqualTo(new CustomerRecord(house.store.find(id).orElseThrow(), events, notes));
    assertThat(events).hasSizeGreaterThan(4);
    assertThat(notes).hasSize(1);
    assertThat(deeds())
        .containsExactly(Deed.of("adam", AuditAction.CONVERSATION_EXPORTED, id.value()));
  }

  @Test
  void whatIsErasedIsGoneAndOnlyThatItWasErasedStays() {
    ConversationId id = withAnna(SECRET);
    ConversationId other = withAnna("somebody else");
    house.customerRecords.erase("adam", id);
    assertThat(house.store.find(id)).isEmpty();
    assertThat(house.store.listEvents(id, 0)).isEmpty();
    assertThat(house.store.listNotes(id)).isEmpty();
    assertThat(rows("conversation_token")).isEqualTo(1);
    assertThat(house.store.listNotes(other)).hasSize(1);
    assertThat(deeds())
        .containsExactly(Deed.of("adam", AuditAction.CONVERSATION_ERASED, id.value()));
    assertThat(deeds().toString()).doesNotContain("Zbigniew");
    assertThat(house.desk.listMine("anna")).extracting(mine -> mine.id()).containsExactly(other);
  }

  @Test
  void whoHasItOpenHearsThatItEnded() {
    ConversationId id = withAnna(SECRET);
    List<Event> heard = new CopyOnWriteArrayList<>();
    try (ConversationFeed.Subscription _ =
        house.feed.subscribe(
            id, told -> told.events().forEach(event -> heard.add(event.event())))) {
      house.customerRecords.erase("adam", id);
    }
    assertThat(heard).singleElement().isInstanceOf(Event.Closed.class);
    assertThatThrownBy(
            () -> house.conversations.say(id, new ClientMessageId("m2"), "are you still there?"))
        .isInstanceOf(UnknownConversationException.class);
  }

  @Test
  void whatIsNotThereCannotBeErasedAndIsNotOnRecord() {
    ConversationId id = withAnna(SECRET);
    house.customerRecords.erase("adam", id);
    assertThatThrownBy(() -> house.customerRecords.erase("adam", id))
        .isInstanceOf(UnknownConversationException.class);
    assertThatThrownBy(() -> house.customerRecords.export("adam", id))
        .isInstanceOf(UnknownConversationException.class);
    assertThat(deeds()).hasSize(1);
  }

  @Test
  void theBotsUnansweredQuestionsForgetIt() {
    ConversationId id = withAnna("rfhnf");
    house.customerRecords.erase("adam", id);
    assertThat(house.forgottenQuestions).contains("rfhnf", "карта");
  }

  @Test
  void noFileHoldsWhatWasErased() throws IOException {
    if (databases != Databases.SQLITE) {
      return; // the files of PostgreSQL are its own
    }
    ConversationId id = withAnna(SECRET);
    house.customerRecords.erase("adam", id);
    closeHouse();
    assertThat(everythingIn(folder)).contains(id.value()).doesNotContain("Zbigniew");
  }

  private int rows(String table) {
    return house.database.<Integer, RuntimeException>read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private static String everythingIn(Path folder) throws IOException {
    var everything = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        everything.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return String.join("", everything);
  }
}
