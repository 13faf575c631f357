package io.okienko.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.secret.Secrets;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffAccount;
import io.okienko.kb.unanswered.StoredUnanswered;
import io.okienko.server.configuration.RetentionAction;
import io.okienko.server.configuration.RetentionSettings;
import io.okienko.storage.Database;
import io.okienko.storage.audit.JdbiAuditStore;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.OnEveryDatabase;
import io.okienko.storage.kb.JdbiUnansweredStore;
import io.okienko.storage.staff.JdbiStaffStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Each kind of data goes by its own age, on a real database. */
@OnEveryDatabase
final class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final RetentionSettings AGES = ages(RetentionAction.DELETE);

  @Parameter Databases databases;
  @TempDir Path folder;
  private Database database;
  private JdbiConversationStore conversations;
  private StoredUnanswered unanswered;
  private JdbiAuditStore audit;
  private JdbiStaffStore staff;
  private Retention retention;

  @BeforeEach
  void open() {
    database = databases.open(folder);
    conversations = new JdbiConversationStore(database);
    unanswered = new StoredUnanswered(new JdbiUnansweredStore(database));
    audit = new JdbiAuditStore(database);
    staff = new JdbiStaffStore(database);
    retention = new Retention(AGES, Duration.ofDays(30), conversations, unanswered, audit, staff);
  }

  private static RetentionSettings ages(RetentionAction action) {
    return new RetentionSettings(
        Duration.ofDays(90),
        action,
        Duration.ofDays(30),
        Duration.ofDays(60),
        Duration.ofDays(700));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private ConversationId conversation(Instant at, Event... events) {
    Conversation conversation =
        Conversation.begin(ConversationId.random(), at, Language.ENGLISH, "web", "/");
    List<LoggedEvent> log = new ArrayList<>();
    for (Event event : events) {
      log.add(new LoggedEvent(log.size() + 1L, at, event));
      conversation = conversation.after(log.getLast());
    }
    conversations.create(conversation, Secrets.random(16), NOW, log);
    return conversation.id();
  }

  private static Event said() {
    return new Event.CustomerSaid(
        new ClientMessageId("m1"), new MaskedText("hello", List.of()), Language.ENGLISH);
  }

  private static Event asked() {
    return new Event.HandOverRequested(
        HandOverReason.ASKED, Conversation.GENERAL_TOPIC, Priority.NORMAL, 1, null, null);
  }

  private void note(ConversationId id, Instant at) {
    conversations.addNote(new Note(Secrets.random(16), id, at, 1, "anna", "Anna", "be kind"));
  }

  @Test
  void conversations_go_when_nothing_happened_in_them_and_nobody_waits() {
    ConversationId old = conversation(daysAgo(91), said());
    ConversationId waiting = conversation(daysAgo(91), said(), asked());
    ConversationId young = conversation(daysAgo(89), said());
    retention.apply(NOW);
    assertThat(conversations.find(old)).isEmpty();
    assertThat(conversations.find(waiting)).isPresent();
    assertThat(conversations.find(young)).isPresent();
  }

  @Test
  void conversations_become_anonymous_where_the_bank_wants_its_figures() {
    ConversationId old = conversation(daysAgo(91), said());
    ConversationId young = conversation(daysAgo(89), said());
    new Retention(
            ages(RetentionAction.ANONYMISE),
            Duration.ofDays(30),
            conversations,
            unanswered,
            audit,
            staff)
        .apply(NOW);
    assertThat(conversations.find(old)).isEmpty();
    assertThat(conversations.find(young)).isPresent();
    assertThat(conversations.listClosed(10))
        .singleElement()
        .satisfies(left -> assertThat(left.customerMessages()).isEqualTo(1));
  }

  @Test
  void notes_go_however_many_there_are() {
    ConversationId id = conversation(daysAgo(31), said());
    for (int i = 0; i < 1001; i++) {
      note(id, daysAgo(31));
    }
    note(id, daysAgo(29));
    retention.apply(NOW);
    assertThat(conversations.listNotes(id)).hasSize(1);
  }

  @Test
  void one_kind_that_fails_keeps_nothing_of_the_others() {
    ConversationId old = conversation(daysAgo(91), said());
    unanswered.record("Do you sell gold?", Language.ENGLISH, daysAgo(61));
    database.write(handle -> handle.execute("drop table conversation_note"));
    retention.apply(NOW);
    assertThat(conversations.find(old)).isEmpty();
    assertThat(unanswered.list(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void a_server_that_stops_leaves_the_rest_to_the_next_one() {
    ConversationId old = conversation(daysAgo(91), said());
    retention.close();
    retention.apply(NOW);
    assertThat(conversations.find(old)).isPresent();
  }

  @Test
  void notes_go_before_their_conversation() {
    ConversationId id = conversation(daysAgo(31), said());
    note(id, daysAgo(31));
    note(id, daysAgo(29));
    retention.apply(NOW);
    assertThat(conversations.listNotes(id)).extracting(Note::at).containsExactly(daysAgo(29));
    assertThat(conversations.listEvents(id, 0)).hasSize(1);
  }

  @Test
  void unanswered_questions_go_when_nobody_asks_them() {
    unanswered.record("Do you sell gold?", Language.ENGLISH, daysAgo(61));
    unanswered.record("Do you sell silver?", Language.ENGLISH, daysAgo(59));
    retention.apply(NOW);
    assertThat(unanswered.list(Optional.empty(), 10))
        .extracting(question -> question.question())
        .containsExactly("Do you sell silver?");
  }

  @Test
  void the_audit_log_goes_by_its_age_however_much_there_is_of_it() {
    Deed deed = Deed.of("anna", AuditAction.CONVERSATION_READ, "c1");
    database.write(handle -> {
      for (int i = 0; i < 2500; i++) {
        JdbiAuditStore.append(handle, daysAgo(701), deed);
      }
      return null;
    });
    audit.append(daysAgo(699), deed);
    retention.apply(NOW);
    assertThat(audit.listAfter(0, 10))
        .singleElement()
        .satisfies(left -> assertThat(left.number()).isEqualTo(2501));
  }

  @Test
  void tokens_of_customers_go_when_they_have_expired() {
    Conversation old =
        Conversation.begin(ConversationId.random(), daysAgo(1), Language.ENGLISH, "web", "/");
    Conversation young =
        Conversation.begin(ConversationId.random(), daysAgo(1), Language.ENGLISH, "web", "/");
    List<LoggedEvent> log = List.of(new LoggedEvent(1, daysAgo(1), said()));
    conversations.create(old.after(log.getFirst()), "old", NOW, log);
    conversations.create(young.after(log.getFirst()), "young", NOW.plusSeconds(1), log);
    retention.apply(NOW);
    assertThat(conversations.findByTokenHash("old", daysAgo(1))).isEmpty();
    assertThat(conversations.findByTokenHash("young", NOW)).isPresent();
    assertThat(conversations.find(old.id())).isPresent();
  }

  @Test
  void sign_ins_go_when_they_have_expired() {
    staff.save(new StaffAccount("anna", "Anna", Set.of(Role.AGENT), "no password"));
    staff.saveSession("old", "anna", NOW);
    staff.saveSession("young", "anna", NOW.plusSeconds(1));
    retention.apply(NOW);
    assertThat(staff.findSession("young", NOW)).contains("anna");
    assertThat(staff.findSession("old", Instant.EPOCH)).isEmpty();
  }
}
