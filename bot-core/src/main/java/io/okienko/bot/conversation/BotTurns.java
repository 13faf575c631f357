package io.okienko.bot.conversation;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.handover.WaitingLine;
import io.okienko.bot.outage.OutageLog;
import io.okienko.bot.outage.Wordless;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.StoreUnavailableException;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.bot.understanding.UnderstandingWorkers.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the bot deal with customers' messages: one at a time in a conversation, in the order they
 * came in, and only while nobody else has the word. While a customer waits for a person the bot is
 * silent but for danger: then the safety steps come at once, and the customer gets the place of the
 * urgent. What is due stands in the log, so a turn that is lost in a crash is simply taken again.
 */
final class BotTurns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BotTurns.class);

  private enum Turn {
    RUNNING,
    /** Running, and has to look once more before it ends. */
    LOOK_AGAIN
  }

  private final ConversationStore store;
  private final ConversationLog log;
  private final ConversationFeed feed;
  private final WaitingLine line;
  private final Bot bot;
  private final UnderstandingWorkers workers;
  private final OutageLog outage =
      new OutageLog(LOG, "Turns of the bot cannot be kept; they are taken again soon");
  private final Map<ConversationId, Turn> turns = new ConcurrentHashMap<>();

  /**
   * Up to which message there was nothing to say to customers who wait. Silence leaves nothing in
   * the log, and whoever does not know of it may look once more.
   */
  private final Map<ConversationId, Silence> silences = new ConcurrentHashMap<>();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bot-turn-", 0).factory());

  BotTurns(
      ConversationStore store,
      ConversationLog log,
      ConversationFeed feed,
      WaitingLine line,
      Bot bot,
      UnderstandingWorkers workers) {
    this.store = store;
    this.log = log;
    this.feed = feed;
    this.line = line;
    this.bot = bot;
    this.workers = workers;
  }

  /** Sees to it that the bot deals with what is due, now or right after what it is at. */
  void take(ConversationId id) {
    take(id, Purpose.CUSTOMERS);
  }

  /**
   * The same for every conversation in which something has been due since then. There may be very
   * many after a stop; they wait for as long as it takes.
   */
  void takeUnfinished(Instant before) {
    Set<ConversationId> unfinished = Set.copyOf(store.listAwaitingBot(before));
    outage.worked();
    silences
        .entrySet()
        .removeIf(
            entry -> isOver(entry.getValue(), before) && !unfinished.contains(entry.getKey()));
    unfinished.forEach(id -> take(id, Purpose.BACKLOG));
  }

  /** Of younger messages it is not known yet: the store has listed the older ones alone. */
  private static boolean isOver(Silence silence, Instant before) {
    return !silence.saidAt().isAfter(before);
  }

  private void take(ConversationId id, Purpose purpose) {
    if (turns.merge(id, Turn.RUNNING, (_, _) -> Turn.LOOK_AGAIN) == Turn.RUNNING) {
      start(id, purpose);
    }
  }

  private void start(ConversationId id, Purpose purpose) {
    try {
      threads.execute(() -> runTurns(id, purpose));
    } catch (RejectedExecutionException e) {
      turns.remove(id);
      LOG.debug("Stopping: the bot's turn in {} is left to the next start", id, e);
    }
  }

  private void runTurns(ConversationId id, Purpose purpose) {
    do {
      try {
        dealWithAll(id, purpose);
      } catch (UnknownConversationException e) {
        LOG.debug("The conversation {} was erased meanwhile: nothing is due", id, e);
      } catch (StoreUnavailableException | ConversationBusyException e) {
        outage.failed(e);
      } catch (RuntimeException | Error e) {
        LOG.error("The bot's turn in {} was not kept; it is still due", id, Wordless.copyOf(e));
      }
    } while (lookAgain(id));
  }

  private boolean lookAgain(ConversationId id) {
    return turns.computeIfPresent(id, (_, turn) -> turn == Turn.LOOK_AGAIN ? Turn.RUNNING : null)
        != null;
  }

  private void dealWithAll(ConversationId id, Purpose purpose) {
    Optional<Due> due = findDue(id, purpose);
    while (due.isPresent() && dealWith(due.get(), purpose)) {
      due = findDue(id, purpose);
    }
  }

  /** The oldest message that the bot has to deal with. */
  private Optional<Due> findDue(ConversationId id, Purpose purpose) {
    Conversation now = look(id, purpose);
    if (!now.awaitsBot() && !now.awaitsDangerCheck()) {
      return Optional.empty();
    }
    Silence silence = silences.get(id);
    long dealtWith =
        silence == null ? now.answeredUpTo() : Math.max(now.answeredUpTo(), silence.seq());
    return store.listEvents(id, dealtWith).stream()
        .filter(logged -> logged.event() instanceof Event.CustomerSaid)
        .findFirst()
        .map(logged -> new Due(now, logged));
  }

  /** What a customer has just said was appended here; a backlog may be at work elsewhere too. */
  private Conversation look(ConversationId id, Purpose purpose) {
    return purpose == Purpose.CUSTOMERS ? log.getRecent(id) : log.get(id);
  }

  /**
   * Thinks without holding anything up, then speaks only if the message is still its business.
   *
   * @return false when the server stops before there was room to think: the message stays due
   */
  private boolean dealWith(Due due, Purpose purpose) {
    if (due.before().awaitsBot()) {
      feed.signal(new Signal.Typing(due.before().id(), Signal.Writer.BOT, null));
    }
    return switch (think(due, purpose)) {
      case Thought.Decided(var decision) -> {
        if (speak(due, reply(decision))) {
          bot.said(decision);
        }
        yield true;
      }
      case Thought.Failed() -> {
        speak(due, trouble(due.before()));
        yield true;
      }
      case Thought.Overtaken() -> true;
      case Thought.Dismissed() -> false;
    };
  }

  /** Whether it had something to say, and said it. */
  private boolean speak(Due due, Reply reply) {
    ConversationId id = due.before().id();
    boolean spoke =
        log.write(
            id,
            now ->
                maySpeak(now, due, reply)
                    ? ConversationLog.Step.append(events(now, due.seq(), reply), _ -> true)
                    : ConversationLog.Step.nothing(false));
    if (!spoke) {
      silences.put(id, new Silence(due.seq(), due.saidAt()));
    }
    return spoke;
  }

  /** Once a person was asked for, what the bot had thought out is said only if it is of danger. */
  private static boolean maySpeak(Conversation now, Due due, Reply reply) {
    return isDue(now, due) && (now.awaitsBot() || reply.tellsOfDanger());
  }

  private static boolean isDue(Conversation now, Due due) {
    return now.answeredUpTo() < due.seq() && (now.awaitsBot() || now.awaitsDangerCheck());
  }

  /** What came of thinking about a message. */
  private sealed interface Thought {
    record Decided(Decision decision) implements Thought {}

    /** The bot could not; a person takes over. */
    record Failed() implements Thought {}

    /** Somebody else dealt with the message while it waited for a worker. */
    record Overtaken() implements Thought {}

    /** The server stops. */
    record Dismissed() implements Thought {}
  }

  /**
   * Where there is no room to think, words alone must do: danger is heard in them at once. Whoever
   * has just asked the bot is told that there is no room; what is left over from before a stop, and
   * what somebody says who waits for a person, is thought about as soon as there is.
   */
  private Thought think(Due due, Purpose purpose) {
    Supplier<Thought> thought = () -> thinkIfDue(due, purpose);
    return workers
        .tryRun(purpose, thought)
        .orElseGet(() -> {
          Thought byWords = decide(due, bot::replyByWords);
          return byWords instanceof Thought.Decided(var decision) && waits(decision, purpose)
              ? workers.runInTurn(thought).orElseGet(Thought.Dismissed::new)
              : byWords;
        });
  }

  private static boolean waits(Decision byWords, Purpose purpose) {
    return switch (byWords) {
      case Decision.Answer _,
          Decision.Clarify _,
          Decision.Unknown _,
          Decision.Urgent _,
          Decision.HandOver _ ->
          false;
      case Decision.Overloaded _ -> purpose == Purpose.BACKLOG;
      case Decision.Wait _ -> true;
    };
  }

  /** Looks again first: until there was a worker, another server may have been faster. */
  private Thought thinkIfDue(Due due, Purpose purpose) {
    return isDue(look(due.before().id(), purpose), due)
        ? decide(due, bot::reply)
        : new Thought.Overtaken();
  }

  private Thought decide(Due due, BiFunction<Conversation, String, Decision> way) {
    try {
      Decision decision = way.apply(due.before(), due.text());
      if (decision instanceof Decision.Wait && due.before().state() == ConversationState.BOT) {
        throw new IllegalStateException("the bot waits for itself");
      }
      return new Thought.Decided(decision);
    } catch (RuntimeException | Error e) {
      LOG.error("The bot failed in {}; a person takes over", due.before().id(), Wordless.copyOf(e));
      return new Thought.Failed();
    }
  }

  private Reply reply(Decision decision) {
    return switch (decision) {
      case Decision.Answer(var words) -> new Reply(words, null);
      case Decision.Clarify(var words) -> new Reply(words, null);
      case Decision.Unknown(var words, _) -> new Reply(words, null);
      case Decision.Urgent(var words, var topic) ->
          new Reply(words, new Request(HandOverReason.URGENT, topic, Priority.URGENT));
      case Decision.HandOver(var words, var reason, var topic, var priority) ->
          new Reply(words, new Request(reason, topic, priority));
      case Decision.Overloaded(var words) -> {
        workers.countShed(Purpose.CUSTOMERS);
        yield new Reply(words, null);
      }
      case Decision.Wait() -> new Reply(null, null);
    };
  }

  private Reply trouble(Conversation before) {
    Request request =
        new Request(HandOverReason.NOT_UNDERSTOOD, Conversation.GENERAL_TOPIC, before.priority());
    try {
      return new Reply(bot.trouble(before.language()), request);
    } catch (RuntimeException | Error e) {
      LOG.error("The bot has no words in {}", before.id(), Wordless.copyOf(e));
      return new Reply(null, request);
    }
  }

  private List<Event> events(Conversation now, long inReplyTo, Reply reply) {
    List<Event> events = new ArrayList<>(2);
    if (reply.words() != null) {
      events.add(said(inReplyTo, reply.words()));
    }
    if (reply.request() != null) {
      Request request = reply.request();
      events.add(line.request(now, request.reason(), request.topic(), request.priority(), null));
    }
    return events;
  }

  static Event.BotSaid said(long inReplyTo, Decision.Words words) {
    return new Event.BotSaid(
        inReplyTo,
        words.kind(),
        words.text(),
        words.html(),
        words.simple(),
        words.language(),
        words.choices(),
        words.reason());
  }

  /**
   * Lets the turns come to their end that a worker has or will have soon, and starts no more: those
   * that wait for a place stay due.
   */
  @Override
  public void close() {
    workers.dismissBacklog();
    threads.close();
  }

  private record Due(Conversation before, LoggedEvent logged) {
    long seq() {
      return logged.seq();
    }

    Instant saidAt() {
      return logged.at();
    }

    String text() {
      return ((Event.CustomerSaid) logged.event()).text().value();
    }
  }

  private record Silence(long seq, Instant saidAt) {}

  private record Reply(Decision.@Nullable Words words, @Nullable Request request) {
    boolean tellsOfDanger() {
      return request != null && request.reason() == HandOverReason.URGENT;
    }
  }

  private record Request(HandOverReason reason, String topic, Priority priority) {}
}
