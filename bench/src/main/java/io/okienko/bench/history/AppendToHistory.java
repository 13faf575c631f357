package io.okienko.bench.history;

import io.okienko.bot.conversation.AccessToken;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.handover.Desk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a message costs, its commit included, where there is no history yet and where there is much.
 * One operation is a round in which each is done once, so that whatever else the machine and its
 * disk are at hits all of them alike; the {@link Stopwatch} takes the single times.
 */
@State(Scope.Benchmark)
public class AppendToHistory {
  /** The store that is full, which the processes of all forks use one after the other. */
  static final String CROWDED = "okienko_bench_crowded";

  /** Empty but for as many customers as a desk shows. */
  private static final String EMPTY = "okienko_bench_empty";

  /** How many wait in each store, so that the queue is equally long everywhere. */
  private static final int WAITING = 20;

  private static final List<History> HISTORIES = List.of(History.values());

  /** How long a log is that is long. */
  @Param("10000")
  int events;

  /** How many conversations there are in the store that is full. */
  @Param("1000000")
  int conversations;

  private final StorePlace place;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private Bank empty;
  private Bank crowded;
  private Map<History, Pair> longLogs;
  private int rounds;

  /** For JMH: the stores are where the environment says. */
  public AppendToHistory() {
    this(StorePlace.of(System.getenv()));
  }

  AppendToHistory(StorePlace place) {
    this.place = place;
  }

  /** A customer with whom the bot talks, and one with whom the agent does. */
  private record Pair(AccessToken token, ConversationId withBot, ConversationId withAgent) {
    static Pair begin(Bank bank) {
      Conversations.Opened opened = bank.open();
      return new Pair(opened.token(), opened.conversation().id(), bank.openWithAgent());
    }
  }

  /** Makes the store that is full. */
  static void fill(StorePlace place, int conversations) throws InterruptedException {
    place.delete(CROWDED);
    try (Bank bank = new Bank(place.open(CROWDED))) {
      new Crowd(conversations).fill(bank);
      standInLine(bank);
    }
    place.settle(CROWDED);
  }

  private static void standInLine(Bank bank) {
    for (int i = 0; i < WAITING; i++) {
      bank.conversations().askForPerson(bank.open().conversation().id(), null);
    }
  }

  @Setup
  public void open() {
    place.delete(EMPTY);
    empty = new Bank(place.open(EMPTY));
    standInLine(empty);
    for (int i = 0; i < Desk.MOST_LISTED; i++) {
      empty.open();
    }
    crowded = new Bank(place.open(CROWDED));
    longLogs =
        Map.of(History.LONG_LOG, talkLong(empty), History.LONG_LOG_IN_CROWD, talkLong(crowded));
  }

  private Pair talkLong(Bank bank) {
    Pair pair = Pair.begin(bank);
    LongLog.talkToBot(bank, pair.withBot(), events);
    LongLog.talkToAgent(bank, pair.withAgent(), events);
    return pair;
  }

  @TearDown
  public void close() {
    crowded.close();
    empty.close();
    place.delete(EMPTY);
  }

  /** Each time another history comes first. */
  @Benchmark
  public int round() throws InterruptedException {
    for (int i = 0; i < HISTORIES.size(); i++) {
      meet(HISTORIES.get((rounds + i) % HISTORIES.size()));
    }
    return ++rounds;
  }

  /**
   * Wherever it is, two customers come in before and one of them is taken by the agent, so that
   * what the processor and the disk have just been at is the same too.
   */
  private void meet(History history) throws InterruptedException {
    Bank bank = history.isCrowded() ? crowded : empty;
    Pair fresh = Pair.begin(bank);
    switch (history) {
      case NONE, CROWD -> doAll(history, bank, fresh);
      case LONG_LOG, LONG_LOG_IN_CROWD ->
          doAll(history, bank, Objects.requireNonNull(longLogs.get(history)));
      case LEFT_IN_CROWD -> askBot(history, bank, new Crowd(conversations).someoneWhoLeft(random));
    }
    bank.desk().close(Bank.AGENT, fresh.withAgent());
  }

  private static void doAll(History history, Bank bank, Pair pair) throws InterruptedException {
    long asked = askBot(history, bank, pair.withBot());
    comeBack(history, bank, pair.token(), asked);
    time(Deed.AGENT_SAYS, history, () -> bank.agentSays(pair.withAgent()));
    time(Deed.AGENT_READS_QUEUE, history, () -> bank.desk().listWaiting());
    time(Deed.AGENT_READS_OPEN, history, () -> bank.desk().listOpen());
  }

  private static void time(Deed deed, History history, Runnable run) {
    long start = System.nanoTime();
    run.run();
    Stopwatch.stop(deed, history, start);
  }

  private static long askBot(History history, Bank bank, ConversationId id)
      throws InterruptedException {
    try (Bank.Answer answer = bank.awaitAnswer(id)) {
      long start = System.nanoTime();
      long asked = bank.customerSays(id);
      Stopwatch.stop(Deed.CUSTOMER_SAYS, history, start);
      answer.await();
      Stopwatch.stop(Deed.BOT_ANSWERS, history, start);
      return asked;
    }
  }

  private static void comeBack(History history, Bank bank, AccessToken token, long after) {
    long start = System.nanoTime();
    ConversationId id = bank.conversations().findByToken(token).orElseThrow().conversation();
    List<LoggedEvent> missed = bank.conversations().page(id, after);
    Stopwatch.stop(Deed.CUSTOMER_RETURNS, history, start);
    if (missed.size() != 1) {
      throw new IllegalStateException("the answer is all that is new, not " + missed.size());
    }
  }
}
