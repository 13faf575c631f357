package io.okienko.bench.history;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.DefaultConversations;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LocalConversationFeed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.DefaultDesk;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.handover.WaitingLine;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.secret.Secrets;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.Role;
import io.okienko.bot.staff.StaffMember;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.storage.Database;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.staff.JdbiStaffStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Conversations and a desk on one store, wired as the server does, with a bot that need not think.
 */
final class Bank implements AutoCloseable {
  static final StaffMember AGENT = new StaffMember("anna", "Anna", Set.of(Role.AGENT));

  private static final Language LANGUAGE = new Language("en");
  private static final String TEXT =
      "I have lost my wallet on the train, how do I block the card that was in it?";
  private static final int MOST_WAITING = 10;
  private static final Duration TOKEN_LIFE = Duration.ofDays(30);

  private final Database database;
  private final ConversationStore store;
  private final ConversationFeed feed = new LocalConversationFeed();
  private final UnderstandingWorkers workers = UnderstandingWorkers.ofProcessors(MOST_WAITING);
  private final DefaultConversations conversations;
  private final Desk desk;

  /**
   * @param database closed with this
   */
  Bank(Database database) {
    Clock clock = Clock.systemUTC();
    this.database = database;
    this.store = new JdbiConversationStore(database);
    var log = new ConversationLog(store, feed, clock);
    var presence = new AgentPresence(clock, AgentPresence.DEFAULT_SILENCE_LIMIT);
    var line = new WaitingLine(store, presence, clock);
    var masker = SecretMasker.load();
    var staff = new DefaultStaffDirectory(new JdbiStaffStore(database), clock);
    this.conversations =
        new DefaultConversations(
            store, log, feed, line, new ConstantBot(), workers, masker, clock, TOKEN_LIFE);
    this.desk = new DefaultDesk(store, log, feed, line, presence, staff, _ -> true, masker, clock);
  }

  Database database() {
    return database;
  }

  ConversationStore store() {
    return store;
  }

  Conversations conversations() {
    return conversations;
  }

  Desk desk() {
    return desk;
  }

  /** A customer who has just opened the window. */
  Conversations.Opened open() {
    return conversations.open(LANGUAGE, "web", "https://bank.example/cards", List.of());
  }

  /** A customer who has just been taken by the agent. */
  ConversationId openWithAgent() {
    ConversationId id = open().conversation().id();
    conversations.askForPerson(id, null);
    desk.claim(AGENT, id);
    return id;
  }

  /** A customer's message. Returns its seq once it is durable. */
  long customerSays(ConversationId id) {
    return conversations.say(id, name(), TEXT).seq();
  }

  /** The agent's message. Returns its seq once it is durable. */
  long agentSays(ConversationId id) {
    return desk.say(AGENT, id, name(), TEXT).seq();
  }

  static ClientMessageId name() {
    return new ClientMessageId(Secrets.random(16));
  }

  /** Listens for the bot from now on. */
  Answer awaitAnswer(ConversationId id) {
    CountDownLatch answered = new CountDownLatch(1);
    ConversationFeed.Subscription subscription =
        feed.subscribe(
            id,
            committed -> {
              if (committed.events().stream()
                  .anyMatch(each -> each.event() instanceof Event.BotSaid)) {
                answered.countDown();
              }
            });
    return new Answer(answered, subscription);
  }

  /** An answer of the bot that is still to come. */
  record Answer(CountDownLatch answered, ConversationFeed.Subscription subscription)
      implements AutoCloseable {

    /** Returns once it is durable. */
    void await() throws InterruptedException {
      answered.await();
    }

    @Override
    public void close() {
      subscription.close();
    }
  }

  @Override
  public void close() {
    conversations.close();
    workers.close();
    database.close();
  }
}
