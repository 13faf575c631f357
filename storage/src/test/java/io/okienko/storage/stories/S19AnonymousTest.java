package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.CommunicationNeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.UnknownConversationException;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.spi.ConcurrentAppendException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bank may keep figures without keeping what was said and whose it was. */
class S19AnonymousTest extends StoryTest {
  private static final Duration AGE = Duration.ofDays(365);
  private static final int MOST = 100;

  @Test
  void countsAndTimesStayAndNothingThatAnybodyWrote() {
    Conversations.Opened opened =
        house.conversations.open(
            Language.ENGLISH, "app", "/loans?name=kowalczyk", List.of(CommunicationNeed.SLOW));
    ConversationId id = opened.conversation().id();
    haveSecrets(id);
    Conversation before = house.store.find(id).orElseThrow();
    List<LoggedEvent> log =
        house.store.listEvents(id, 0).stream()
            .filter(logged -> !(logged.event() instanceof Event.NeedsStated))
            .toList();

    clock.pass(AGE);
    assertThat(anonymise()).isEqualTo(1);

    assertThat(house.store.find(id)).isEmpty();
    assertThat(house.conversations.findByToken(opened.token())).isEmpty();
    Conversation left = onlyClosed();
    List<LoggedEvent> anonymous = house.store.listEvents(left.id(), 0);
    assertThat(anonymous).extracting(LoggedEvent::at).isEqualTo(extract(log, LoggedEvent::at));
    assertThat(anonymous)
        .extracting(logged -> logged.event().getClass().getSimpleName())
        .isEqualTo(extract(log, logged -> logged.event().getClass().getSimpleName()));
    assertThat(left.needs()).isEmpty();
    assertThat(left)
        .usingRecursiveComparison()
        .ignoringFields("id", "page", "needs")
        .ignoringFieldsMatchingRegexes(".*Seq", "answeredUpTo")
        .isEqualTo(before);
    assertThat(house.store.countAnswers(Instant.EPOCH)).isEqualTo(1);
    assertThat(house.store.listWaitSeconds(Instant.EPOCH)).hasSize(1);
    assertThat(everythingAboutConversations().toLowerCase(Locale.ROOT))
        .contains("anonymous", "cards-block-en", "card-number")
        .doesNotContain("kowalczyk", "anna", "piotr", "secret", "see the app", id.value())
        .doesNotContain("needs-stated", "slow", "simple-words");
  }

  /** That somebody said how they need to be spoken with tells of them by itself. */
  @Test
  void noTraceIsLeftOfHowTheCustomerNeededToBeSpokenWith() {
    ConversationId id = house.open();
    house.conversations.stateNeeds(id, List.of(CommunicationNeed.TEXT_ONLY));
    house.conversations.say(id, new ClientMessageId("m1"), "card");
    house.awaitBot(id);
    house.conversations.stateNeeds(id, List.of());
    clock.pass(AGE);
    assertThat(anonymise()).isEqualTo(1);

    Conversation left = onlyClosed();
    List<LoggedEvent> anonymous = house.store.listEvents(left.id(), 0);
    assertThat(anonymous).extracting(LoggedEvent::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(left.lastCustomerSeq()).isEqualTo(2);
    assertThat(((Event.BotSaid) anonymous.get(2).event()).inReplyTo()).isEqualTo(2);
    assertThat(everythingAboutConversations()).doesNotContain("needs-stated", "text-only");
  }

  private void haveSecrets(ConversationId id) {
    house.conversations.say(id, new ClientMessageId("kowalczyk-1"), "card 4111 1111 1111 1111");
    house.awaitBot(id);
    house.conversations.askForPerson(id, "my secret Kowalczyk");
    house.desk.claim(House.ANNA, id);
    house.desk.say(House.ANNA, id, new ClientMessageId("a1"), "Hello, Mr Kowalczyk");
    house.desk.note(House.ANNA, id, "a secret of Kowalczyk");
    house.presence.seen("piotr");
    house.desk.transferToAgent(House.ANNA, id, "piotr");
    house.conversations.stateNeeds(id, List.of(CommunicationNeed.SIMPLE_WORDS));
    house.desk.close(House.PIOTR, id);
    house.conversations.rate(id, 5, "the secret is out");
  }

  private static <T> List<T> extract(List<LoggedEvent> log, Function<LoggedEvent, T> what) {
    return log.stream().map(what).toList();
  }

  @Test
  void itHappensOnceAndIsOnRecordWithoutWhose() {
    house.open();
    house.open();
    clock.pass(AGE);
    assertThat(anonymise()).isEqualTo(2);
    clock.pass(AGE);
    assertThat(anonymise()).isZero();
    assertThat(house.audit.listAfter(0, 10))
        .extracting(AuditEntry::deed)
        .containsExactly(new Deed(null, AuditAction.CONVERSATIONS_ANONYMISED, null, "2"));
  }

  @Test
  void howeverManyThereAre() {
    for (int i = 0; i < 120; i++) {
      house.open();
    }
    clock.pass(AGE);
    assertThat(anonymise()).isEqualTo(MOST);
    assertThat(anonymise()).isEqualTo(120 - MOST);
    assertThat(anonymise()).isZero();
    assertThat(house.store.listClosed(200))
        .hasSize(120)
        .allSatisfy(left -> assertThat(left.id().value()).startsWith(ConversationId.ANONYMOUS));
  }

  @Test
  void whatCannotBeReadStopsNobody() {
    ConversationId damaged = house.open();
    house.database.write(handle ->
        handle.execute(
            "update conversation_event set type = 'of-tomorrow' where conversation_id = ?",
            damaged.value()));
    for (int i = 0; i < MOST; i++) {
      house.open();
    }
    clock.pass(AGE);
    assertThat(anonymise() + anonymise()).isEqualTo(MOST);
    assertThat(anonymise()).isZero();
    assertThat(house.store.listLastSeqs(List.of(damaged))).hasSize(1);
  }

  @Test
  void aLogWithAGapStaysAsItIs() {
    ConversationId damaged = house.open();
    house.database.write(handle ->
        handle.execute(
            "update conversation_event set seq = 7 where conversation_id = ?", damaged.value()));
    clock.pass(AGE);
    assertThat(anonymise()).isZero();
    assertThat(house.store.listLastSeqs(List.of(damaged))).hasSize(1);
    assertThat(house.store.listEvents(damaged, 0)).hasSize(1);
  }

  @Test
  void alsoWhereTheGapIsBesideWhatIsTakenOut() {
    ConversationId damaged = house.open();
    house.conversations.stateNeeds(damaged, List.of(CommunicationNeed.SLOW));
    house.database.write(handle ->
        handle.execute(
            "update conversation_event set seq = 7 where conversation_id = ? and seq = 1",
            damaged.value()));
    clock.pass(AGE);
    assertThat(anonymise()).isZero();
    assertThat(house.store.listEvents(damaged, 0)).hasSize(2);
  }

  @Test
  void longOnesAreDoneOneByOne() throws Exception {
    sayMuch(house.open());
    sayMuch(house.open());
    clock.pass(AGE);
    assertThat(anonymise()).isEqualTo(1);
    assertThat(anonymise()).isEqualTo(1);
    assertThat(anonymise()).isZero();
  }

  private void sayMuch(ConversationId id) throws ConcurrentAppendException {
    Conversation after = house.store.find(id).orElseThrow();
    List<LoggedEvent> events = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      var said =
          new Event.CustomerSaid(
              new ClientMessageId("m" + i), new MaskedText("hello", List.of()), Language.ENGLISH);
      events.add(new LoggedEvent(after.lastSeq() + 1, clock.instant(), said));
      after = after.after(events.getLast());
    }
    house.store.append(after, events);
  }

  @Test
  void whoWaitsOrIsWithAnAgentOrWroteLatelyIsLeftAlone() {
    ConversationId waits = house.open();
    house.conversations.askForPerson(waits, null);
    ConversationId served = house.open();
    house.conversations.askForPerson(served, null);
    house.desk.claim(House.ANNA, served);
    ConversationId wroteLately = house.open();
    clock.pass(AGE);
    house.conversations.say(wroteLately, new ClientMessageId("m1"), "card");
    house.awaitBot(wroteLately);

    assertThat(anonymise()).isZero();
    assertThat(house.store.listLastSeqs(List.of(waits, served, wroteLately))).hasSize(3);
  }

  @Test
  void itHasEndedAndNobodyGoesOnWithIt() {
    ConversationId id = house.open();
    clock.pass(AGE);
    anonymise();
    assertThatThrownBy(() -> house.conversations.say(id, new ClientMessageId("m1"), "card"))
        .isInstanceOf(UnknownConversationException.class);
    assertThat(onlyClosed().state()).isEqualTo(ConversationState.CLOSED);
    assertThat(house.store.listOpen(10)).isEmpty();
  }

  @Test
  void itGoesWithTheOthersWhenTheBankWouldRatherDelete() {
    house.open();
    clock.pass(AGE);
    anonymise();
    assertThat(house.store.deleteUntouchedSince(clock.instant(), MOST)).isEqualTo(1);
  }

  private int anonymise() {
    Instant now = clock.instant();
    return house.store.anonymiseUntouchedSince(now.minus(AGE).plusSeconds(1), now, MOST);
  }

  private Conversation onlyClosed() {
    List<Conversation> all = house.store.listClosed(10);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private String everythingAboutConversations() {
    return Stream.of("", "_event", "_note", "_token")
        .map(table -> "select * from conversation" + table)
        .map(query ->
            house.database.<String, RuntimeException>read(
                handle -> handle.createQuery(query).mapToMap().list().toString()))
        .reduce("", String::concat);
  }
}
