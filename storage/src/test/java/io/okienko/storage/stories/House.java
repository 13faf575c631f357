package io.okienko.storage.stories;

import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.conversation.ClusteredConversationFeed;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.DefaultConversations;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LocalConversationFeed;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.customerdata.CustomerRecords;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.DefaultDesk;
import io.okienko.bot.handover.SilentAgents;
import io.okienko.bot.handover.WaitingLine;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.OtherNodes;
import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffMember;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.storage.Database;
import io.okienko.storage.audit.JdbiAuditStore;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.staff.JdbiStaffStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** Everything but the network: the real services on a real database, as the server joins them. */
public final class House implements AutoCloseable {
  private static final Duration TOKEN_LIFE = Duration.ofDays(30);
  public static final StaffMember ANNA = new StaffMember("anna", "Anna", Set.of(Role.AGENT));
  public static final StaffMember PIOTR = new StaffMember("piotr", "Piotr", Set.of(Role.AGENT));

  /** How many messages it thinks about at once, unless a story says otherwise. */
  static final int WORKERS = 4;

  private static final int MOST_WAITING = 200;
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final SecretMasker MASKER = SecretMasker.load();

  public final Database database;
  public final JdbiConversationStore store;
  public final JdbiStaffStore staffStore;
  public final UnderstandingWorkers workers;
  public final ConversationFeed feed;
  public final AgentPresence presence;
  public final WaitingLine line;
  public final DefaultConversations conversations;
  public final DefaultDesk desk;
  public final SilentAgents silentAgents;
  public final AuditLog audit;
  public final CustomerRecords customerRecords;

  /** What the knowledge base was told to forget. */
  public final List<String> forgottenQuestions = new CopyOnWriteArrayList<>();

  /**
   * @param database closed with the house
   */
  public House(Database database, Bot bot, Clock clock) {
    this(database, bot, new UnderstandingWorkers(WORKERS, MOST_WAITING), clock);
  }

  /** A house with as many workers, and places in the line for them, as a story needs. */
  House(Database database, Bot bot, UnderstandingWorkers workers, Clock clock) {
    this(database, bot, workers, clock, _ -> new LocalConversationFeed());
  }

  /** One house of several. */
  House(Database database, Bot bot, Clock clock, OtherNodes others) {
    this(
        database,
        bot,
        new UnderstandingWorkers(WORKERS, MOST_WAITING),
        clock,
        store -> new ClusteredConversationFeed(store, others));
  }

  private House(
      Database database,
      Bot bot,
      UnderstandingWorkers workers,
      Clock clock,
      Function<ConversationStore, ConversationFeed> feed) {
    this.workers = workers;
    this.database = database;
    store = new JdbiConversationStore(database);
    this.feed = feed.apply(store);
    staffStore = new JdbiStaffStore(database);
    presence = new AgentPresence(clock, AgentPresence.DEFAULT_SILENCE_LIMIT);
    line = new WaitingLine(store, presence, clock);
    ConversationLog log = new ConversationLog(store, this.feed, clock);
    conversations =
        new DefaultConversations(
            store, log, this.feed, line, bot, workers, MASKER, clock, TOKEN_LIFE);
    silentAgents = new SilentAgents(store, log, line, presence);
    desk =
        new DefaultDesk(
            store,
            log,
            this.feed,
            line,
            presence,
            new DefaultStaffDirectory(staffStore, clock),
            Set.of("cards", "loans", Conversation.GENERAL_TOPIC)::contains,
            MASKER,
            clock);
    audit = new AuditLog(new JdbiAuditStore(database), clock);
    customerRecords = new CustomerRecords(store, log, audit, forgottenQuestions::add, clock);
  }

  public ConversationId open() {
    return conversations.open(Language.ENGLISH, "web", "/cards", List.of()).conversation().id();
  }

  /** Returns once the bot has said everything that it has to say. */
  public Conversation awaitBot(ConversationId id) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> store.find(id).orElseThrow(), this::hasHeardAll);
  }

  private boolean hasHeardAll(Conversation conversation) {
    return !conversation.awaitsBot()
        && !(conversation.awaitsDangerCheck()
            && store.listEvents(conversation.id(), conversation.answeredUpTo()).stream()
                .map(LoggedEvent::event)
                .anyMatch(event ->
                    event instanceof Event.CustomerSaid said
                        && ScriptedBot.isDanger(said.text().value())));
  }

  /**
   * Lets time pass, while the house looks for silent agents as it always does.
   *
   * @return how many conversations went back to the queue
   */
  int pass(TestClock clock, Duration time) {
    int released = 0;
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(LOOK)) {
      clock.pass(LOOK);
      released += silentAgents.release(clock.instant());
    }
    return released;
  }

  @Override
  public void close() {
    conversations.close();
    workers.close();
    database.close();
  }
}
