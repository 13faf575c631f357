package io.okienko.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClusteredConversationFeed;
import io.okienko.bot.conversation.ConversationFeed.Committed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.handover.AgentAwayException;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.ClaimOutcome;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.spi.WindowStore;
import io.okienko.bot.staff.StaffAccount;
import io.okienko.bot.staff.StaffMember;
import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import io.okienko.storage.conversation.JdbiWindowStore;
import io.okienko.storage.database.Databases;
import io.okienko.storage.database.Together;
import io.okienko.storage.staff.JdbiPresenceStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three servers on one PostgreSQL: whichever somebody speaks to, the rules are the same. */
class S15SeveralNodesTest {
  private static final int NODES = 3;

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private final Wire wire = new Wire();
  private final List<ScriptedBot> bots = new ArrayList<>();
  private final List<House> houses = new ArrayList<>();
  private House first;
  private House second;

  @BeforeEach
  void open() {
    for (int i = 0; i < NODES; i++) {
      ScriptedBot bot = new ScriptedBot();
      bots.add(bot);
      houses.add(new House(Databases.POSTGRESQL.open(folder), bot, clock, wire.plug()));
    }
    first = houses.get(0);
    second = houses.get(1);
    for (StaffMember agent : List.of(House.ANNA, House.PIOTR)) {
      first.staffStore.save(
          new StaffAccount(agent.username(), agent.name(), agent.roles(), "no password"));
    }
  }

  @AfterEach
  void close() {
    bots.forEach(bot -> bot.letThink(1000));
    houses.forEach(House::close);
  }

  @Test
  void anyNodeServesAnyConversation() {
    Story story = new Story(first, clock);
    second.conversations.say(story.id, new ClientMessageId("m1"), "card");
    second.awaitBot(story.id);
    first.conversations.askForPerson(story.id, null);
    second.desk.claim(House.ANNA, story.id);
    first.desk.say(House.ANNA, story.id, new ClientMessageId("a1"), "Hello, Anna here.");
    second.conversations.say(story.id, new ClientMessageId("m2"), "Thank you!");
    first.desk.close(House.ANNA, story.id);
    String log =
        """
        bot: Hello, I am a bot.
        customer: card
        bot: Cards: see the app.
        -- waits in place 1 for cards (asked)
        -- anna joins
        anna: Hello, Anna here.
        customer: Thank you!
        -- closed by agent\
        """;
    assertThat(story.log()).isEqualTo(log);
    assertThat(new Story(second, clock, story.id).log()).isEqualTo(log);
  }

  @Test
  void ofManyWhoClaimAtDifferentNodesOneWins() throws Exception {
    ConversationId id = first.open();
    first.conversations.askForPerson(id, null);
    List<ClaimOutcome> outcomes =
        Together.atOnce(
            houses, 8, (house, i) -> house.desk.claim(i % 2 == 0 ? House.ANNA : House.PIOTR, id));
    String owner = first.store.find(id).orElseThrow().agent();
    assertThat(owner).isIn("anna", "piotr");
    for (int i = 0; i < outcomes.size(); i++) {
      String who = i % 2 == 0 ? "anna" : "piotr";
      assertThat(outcomes.get(i))
          .isInstanceOf(
              who.equals(owner) ? ClaimOutcome.Claimed.class : ClaimOutcome.AlreadyClaimed.class);
    }
    assertThat(events(id, Event.AgentJoined.class)).hasSize(1);
  }

  @Test
  void oneMessageSentToAllNodesIsSaidOnce() throws Exception {
    ConversationId id = first.open();
    List<Said> said =
        Together.atOnce(
            houses,
            9,
            (house, _) -> house.conversations.say(id, new ClientMessageId("same"), "card"));
    assertThat(said).extracting(Said::seq).containsOnly(2L);
    assertThat(said).filteredOn(one -> !one.repeated()).hasSize(1);
    first.awaitBot(id);
    assertThat(events(id, Event.CustomerSaid.class)).hasSize(1);
    assertThat(events(id, Event.BotSaid.class)).hasSize(2); // with the greeting
  }

  @Test
  void whatIsSentFromEverywhereStandsInOneOrderWithoutGaps() throws Exception {
    ConversationId id = withAnna();
    List<Set<Long>> heard = houses.stream().map(house -> hear(house, id)).toList();
    List<Said> said =
        Together.atOnce(
            houses,
            60,
            (house, i) -> house.conversations.say(id, new ClientMessageId("m" + i), "text " + i));
    assertThat(said).extracting(Said::seq).doesNotHaveDuplicates();
    List<Long> all = LongStream.rangeClosed(4, 63).boxed().toList();
    assertThat(first.store.listEvents(id, 3)).extracting(LoggedEvent::seq).isEqualTo(all);
    for (Set<Long> told : heard) {
      await().until(() -> told.containsAll(all));
    }
  }

  @Test
  void oneOfTransferAndCloseWinsAndTheOtherSeesIt() throws Exception {
    ConversationId id = withAnna();
    List<String> outcomes =
        Together.atOnce(
            houses,
            2,
            (house, i) -> {
              try {
                return i == 0
                    ? "transferred " + house.desk.transferToTopic(House.ANNA, id, "cards")
                    : "closed " + house.desk.close(House.ANNA, id);
              } catch (RuntimeException e) {
                return e.getClass().getSimpleName();
              }
            });
    ConversationState state = first.store.find(id).orElseThrow().state();
    assertThat(outcomes)
        .isEqualTo(
            state == ConversationState.CLOSED
                ? List.of("ConversationClosedException", "closed 4")
                : List.of("transferred 4", "NotYoursException"));
  }

  @Test
  void whoListensAtAnotherNodeIsTold() {
    ConversationId id = first.open();
    Set<Long> told = hear(second, id);
    List<Signal> signals = new CopyOnWriteArrayList<>();
    second.feed.subscribeAllSignals(signals::add);
    second.feed.subscribeAll(_ -> {});
    first.conversations.askForPerson(id, null);
    first.desk.claim(House.ANNA, id);
    first.desk.typing(House.ANNA, id);
    first.desk.read(House.ANNA, id, 1);
    first.desk.note(House.ANNA, id, "has called before");
    await().until(() -> told.equals(Set.of(2L, 3L)));
    await().until(() -> signals.size() == 3);
    assertThat(signals)
        .contains(
            new Signal.Typing(id, Signal.Writer.AGENT, "Anna"),
            new Signal.Read(id, 1),
            new Signal.NoteAdded(first.store.listNotes(id).getFirst()));
  }

  @Test
  void whatWasCommittedElsewhereIsNotCountedHere() {
    ConversationId id = first.open();
    List<Committed> own = new CopyOnWriteArrayList<>();
    second.feed.subscribeOwn(own::add);
    Set<Long> told = hear(second, id);
    first.conversations.askForPerson(id, null);
    second.desk.claim(House.ANNA, id);
    await().until(() -> told.equals(Set.of(2L, 3L)));
    assertThat(own)
        .flatExtracting(Committed::events)
        .extracting(LoggedEvent::seq)
        .containsExactly(3L);
  }

  @Test
  void whatNobodyAnnouncedIsFoundByLooking() {
    ConversationId id = first.open();
    Set<Long> told = hear(second, id);
    Set<ConversationId> moved =
        new ConcurrentSkipListSet<>((a, b) -> a.value().compareTo(b.value()));
    second.feed.subscribeAll(committed -> moved.add(committed.after().id()));
    Set<Long> toldAtAll = new ConcurrentSkipListSet<>();
    second.feed.subscribe(id, committed -> toldAtAll.add(committed.after().lastSeq()));
    repair(second);
    await().until(() -> toldAtAll.contains(1L));
    wire.cut();
    first.conversations.say(id, new ClientMessageId("m1"), "card");
    first.awaitBot(id);
    ConversationId waiting = first.open();
    first.conversations.askForPerson(waiting, null);
    assertThat(told).doesNotContain(2L);
    repair(second);
    await().until(() -> told.containsAll(Set.of(2L, 3L)) && moved.contains(waiting));

    moved.clear();
    first.desk.claim(House.ANNA, waiting);
    first.desk.close(House.ANNA, waiting);
    repair(second);
    await().until(() -> moved.contains(waiting));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lateDoubleAndShuffledNewsDoesNoHarm(long seed) {
    ConversationId id = first.open();
    Set<Long> told = hear(second, id);
    wire.hold();
    for (int i = 0; i < 10; i++) {
      first.conversations.say(id, new ClientMessageId("m" + i), "card");
      first.awaitBot(id);
    }
    wire.deliverTwiceAndShuffled(new Random(seed));
    Set<Long> all = new TreeSet<>(LongStream.rangeClosed(2, 21).boxed().toList());
    await().until(() -> told.equals(all));
  }

  @Test
  void theTurnOfANodeThatDiedIsTakenByAnother() {
    ConversationId id = first.open();
    bots.getFirst().hold();
    first.conversations.say(id, new ClientMessageId("m1"), "card");
    second.conversations.resumeUnfinishedTurns(Duration.ofSeconds(10));
    assertThat(first.store.find(id).orElseThrow().awaitsBot()).isTrue();

    clock.pass(Duration.ofSeconds(10));
    second.conversations.resumeUnfinishedTurns(Duration.ofSeconds(10));
    second.awaitBot(id);
    bots.getFirst().letThink(1);
    first.conversations.close();
    assertThat(events(id, Event.BotSaid.class)).hasSize(2); // once, with the greeting
  }

  @Test
  void whatTwoNodesThoughtAboutIsSaidAndKeptForTheEditorsOnce() {
    ConversationId id = first.open();
    bots.getFirst().hold();
    bots.get(1).hold();
    first.conversations.say(id, new ClientMessageId("m1"), "quux");
    clock.pass(Duration.ofSeconds(10));
    second.conversations.resumeUnfinishedTurns(Duration.ofSeconds(10));
    await().until(() -> bots.get(0).held() == 1 && bots.get(1).held() == 1);
    bots.get(0).letThink(1);
    first.awaitBot(id);
    bots.get(1).letThink(1);
    houses.forEach(house -> house.conversations.close());
    assertThat(events(id, Event.BotSaid.class)).hasSize(2); // once, with the greeting
    assertThat(bots).flatExtracting(ScriptedBot::unanswered).containsExactly("quux");
  }

  @Test
  void whatAnotherNodeDealtWithMeanwhileIsNotThoughtAbout() {
    ConversationId id = first.open();
    bots.getFirst().hold();
    first.conversations.say(id, new ClientMessageId("m1"), "card");
    bots.get(1).hold();
    keepBusy(second);
    clock.pass(Duration.ofSeconds(10));
    second.conversations.resumeUnfinishedTurns(Duration.ofSeconds(10));
    await().until(() -> second.workers.waiting(Purpose.BACKLOG) == 1);
    bots.get(0).letThink(1);
    first.awaitBot(id);
    bots.get(1).letThink(1000);
    second.conversations.close();
    assertThat(bots.get(1).thoughtAbout()).hasSize(House.WORKERS).containsOnly("busy");
  }

  private void keepBusy(House house) {
    for (int i = 0; i < House.WORKERS; i++) {
      house.conversations.say(house.open(), new ClientMessageId("m1"), "busy");
    }
    await().until(() -> bots.get(houses.indexOf(house)).held() == House.WORKERS);
  }

  @Test
  void whoWaitsIsLookedAtOnceAlsoWhenTheMessageIsYoung() {
    ConversationId id = first.open();
    first.conversations.askForPerson(id, null);
    first.conversations.say(id, new ClientMessageId("m1"), "card");
    await().until(() -> bots.getFirst().thoughtAbout().equals(List.of("card")));
    for (int i = 0; i < 500; i++) {
      first.conversations.resumeUnfinishedTurns(Duration.ofSeconds(10));
      clock.pass(Duration.ofMillis(50));
    }
    first.conversations.close();
    assertThat(bots.getFirst().thoughtAbout()).containsExactly("card");
  }

  @Test
  void aConversationIsPassedOnToWhoIsAtAnotherNode() {
    var presence = new JdbiPresenceStore(first.database);
    ConversationId id = withAnna();
    signIn(House.PIOTR, Duration.ofHours(1));
    second.presence.seen("piotr");
    assertThatThrownBy(() -> first.desk.transferToAgent(House.ANNA, id, "piotr"))
        .isInstanceOf(AgentAwayException.class);

    second.presence.exchange(presence, clock);
    first.presence.exchange(presence, clock);
    first.desk.transferToAgent(House.ANNA, id, "piotr");
    assertThat(second.desk.listMine("piotr")).extracting("id").containsExactly(id);
  }

  @Test
  void anAgentIsPresentForAllNodesAndSilentForAll() {
    var presence = new JdbiPresenceStore(first.database);
    signIn(House.ANNA, Duration.ofHours(1));
    withAnna();
    first.presence.connected("anna");
    second.pass(clock, Duration.ofSeconds(10)); // begins to count
    for (int i = 0; i < 15; i++) {
      first.presence.exchange(presence, clock);
      second.presence.exchange(presence, clock);
      assertThat(second.pass(clock, Duration.ofSeconds(10))).isZero();
    }
    assertThat(second.presence.isOnline("anna")).isTrue();
    assertThat(second.presence.countOnline()).isEqualTo(1);

    first.presence.disconnected("anna");
    first.presence.exchange(presence, clock);
    second.presence.exchange(presence, clock);
    assertThat(second.pass(clock, AgentPresence.DEFAULT_SILENCE_LIMIT)).isZero();
    second.presence.exchange(presence, clock);
    assertThat(second.pass(clock, Duration.ofSeconds(10))).isEqualTo(1);
    assertThat(second.presence.countOnline()).isZero();
    assertThat(first.silentAgents.release(clock.instant())).isZero();
  }

  @Test
  void whoSignedOutAtOneNodeIsGoneAtAll() {
    var presence = new JdbiPresenceStore(first.database);
    signIn(House.ANNA, Duration.ofHours(1));
    first.presence.seen("anna");
    second.presence.connected("anna");
    second.presence.exchange(presence, clock);
    first.presence.exchange(presence, clock);

    first.staffStore.deleteSession("anna");
    first.desk.leave(House.ANNA);
    assertThat(first.presence.isOnline("anna")).isFalse();
    second.presence.exchange(presence, clock);
    first.presence.exchange(presence, clock);
    assertThat(second.presence.isOnline("anna")).isFalse();
    assertThat(first.presence.isOnline("anna")).isFalse();

    signIn(House.ANNA, Duration.ofHours(1));
    second.presence.seen("anna");
    second.presence.exchange(presence, clock);
    first.presence.exchange(presence, clock);
    assertThat(first.presence.isOnline("anna")).isTrue();
  }

  @Test
  void whoseSignInRanOutHasTheWholeLimitToSignInAgainAtAnyNode() {
    var presence = new JdbiPresenceStore(first.database);
    signIn(House.ANNA, Duration.ofSeconds(5));
    withAnna();
    first.presence.connected("anna");
    second.pass(clock, AgentPresence.DEFAULT_SILENCE_LIMIT); // begins to count
    first.presence.exchange(presence, clock);
    second.presence.exchange(presence, clock);
    assertThat(second.presence.isOnline("anna")).as("as the one to pass something to").isFalse();
    assertThat(second.pass(clock, AgentPresence.DEFAULT_SILENCE_LIMIT)).isZero();
    assertThat(second.pass(clock, Duration.ofSeconds(10))).isEqualTo(1);
  }

  @Test
  void aWindowThatIsOpenAtAnyNodeIsMissedNowhere() {
    var kept = new JdbiWindowStore(first.database);
    var here = new CustomerWindows(first.store, kept, clock);
    var there = new CustomerWindows(second.store, kept, clock);
    ConversationId id = first.open();
    first.conversations.askForPerson(id, null);
    there.opened(id);
    look(Duration.ofMinutes(2), there, here);
    assertThat(here.isGone(id)).isFalse();

    there.closed(id);
    look(CustomerWindows.ABSENCE, there, here);
    assertThat(here.isGone(id)).isFalse();
    look(Duration.ofSeconds(5), there, here);
    assertThat(here.isGone(id)).isTrue();
    assertThat(there.isGone(id)).isTrue();

    there.opened(id);
    look(Duration.ofSeconds(5), there, here);
    assertThat(here.isGone(id)).isFalse();
  }

  /** A standby, or a full disk, can be read and takes no writes. */
  @Test
  void afterTheDatabaseTookNoWritesEverybodyHasTheWholeTimeToBeSeen() {
    var kept = new FailingWindowStore(new JdbiWindowStore(first.database));
    var here = new CustomerWindows(first.store, kept, clock);
    var there = new CustomerWindows(second.store, kept, clock);
    ConversationId id = first.open();
    first.conversations.askForPerson(id, null);
    there.opened(id);
    look(Duration.ofMinutes(1), there, here);

    kept.failing = true;
    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(there::look).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(here::look).isInstanceOf(IllegalStateException.class);
      clock.pass(Duration.ofSeconds(5));
    }
    there.closed(id);
    assertThatThrownBy(there::look).isInstanceOf(IllegalStateException.class);
    kept.failing = false;
    here.look();
    assertThat(here.isGone(id)).as("it was there a moment ago").isFalse();
    there.look();
    assertThat(kept.listSeen())
        .as("it is still known that it was")
        .containsEntry(id, clock.instant());
    look(CustomerWindows.ABSENCE.plusSeconds(5), there, here);
    assertThat(here.isGone(id)).isTrue();
  }

  @Test
  void whoHasLeftTheDeskIsForgotten() {
    var kept = new JdbiWindowStore(first.database);
    var windows = new CustomerWindows(first.store, kept, clock);
    ConversationId id = first.open();
    first.conversations.askForPerson(id, null);
    windows.opened(id);
    look(Duration.ofSeconds(5), windows);
    assertThat(kept.listSeen()).containsOnlyKeys(id);
    first.conversations.close(id);
    look(Duration.ofSeconds(5), windows);
    assertThat(kept.listSeen()).isEmpty();
  }

  /** Can be made to take nothing. */
  private static final class FailingWindowStore implements WindowStore {
    private final WindowStore store;
    private boolean failing;

    FailingWindowStore(WindowStore store) {
      this.store = store;
    }

    @Override
    public void saveSeen(Set<ConversationId> conversations, Instant at) {
      if (failing) {
        throw new IllegalStateException("no writes");
      }
      store.saveSeen(conversations, at);
    }

    @Override
    public Map<ConversationId, Instant> listSeen() {
      return store.listSeen();
    }

    @Override
    public void forget(Set<ConversationId> conversations) {
      store.forget(conversations);
    }
  }

  @Test
  void aConversationThatWasErasedMeanwhileIsNoTrouble() {
    var kept = new JdbiWindowStore(first.database);
    kept.saveSeen(Set.of(ConversationId.random()), clock.instant());
    assertThat(kept.listSeen()).isEmpty();
  }

  private void look(Duration time, CustomerWindows... nodes) {
    Duration pause = Duration.ofSeconds(5);
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(pause)) {
      for (CustomerWindows node : nodes) {
        node.look();
      }
      clock.pass(pause);
    }
    for (CustomerWindows node : nodes) {
      node.look();
    }
  }

  private ConversationId withAnna() {
    ConversationId id = first.open();
    first.conversations.askForPerson(id, null);
    first.desk.claim(House.ANNA, id);
    return id;
  }

  private void signIn(StaffMember member, Duration length) {
    String name = member.username();
    first.staffStore.saveSession(name, name, clock.instant().plus(length));
  }

  @Test
  void aServerThatStoodStillTakesNobodyForSilent() {
    ConversationId id = withAnna();
    second.silentAgents.release(clock.instant());
    clock.pass(AgentPresence.DEFAULT_SILENCE_LIMIT.plusSeconds(60)); // stopped, or without database
    assertThat(second.silentAgents.release(clock.instant())).isZero();
    assertThat(second.pass(clock, AgentPresence.DEFAULT_SILENCE_LIMIT)).isZero();
    assertThat(second.pass(clock, Duration.ofSeconds(20))).isEqualTo(1);
    assertThat(first.store.find(id).orElseThrow().state()).isEqualTo(ConversationState.WAITING);
  }

  @Test
  void whoHasJustClaimedElsewhereIsNotSilentYet() {
    second.presence.seen("anna");
    clock.pass(AgentPresence.DEFAULT_SILENCE_LIMIT.plusSeconds(60));
    withAnna();
    assertThat(second.silentAgents.release(clock.instant())).isZero();
  }

  private static void repair(House house) {
    ((ClusteredConversationFeed) house.feed).repair();
  }

  /** The seqs that a listener is told, from its subscription on. */
  private static Set<Long> hear(House house, ConversationId id) {
    Set<Long> told = new ConcurrentSkipListSet<>();
    long last = house.store.find(id).orElseThrow().lastSeq();
    house.feed.subscribe(
        id,
        committed ->
            committed.events().stream()
                .map(LoggedEvent::seq)
                .filter(seq -> seq > last)
                .forEach(told::add));
    return told;
  }

  private <E extends Event> List<LoggedEvent> events(ConversationId id, Class<E> type) {
    return first.store.listEvents(id, 0).stream()
        .filter(logged -> type.isInstance(logged.event()))
        .toList();
  }
}
