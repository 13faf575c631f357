package io.okienko.server;

import io.micrometer.core.instrument.Gauge;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.classifier.TrainedClassifiers;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.conversation.DefaultConversations;
import io.okienko.bot.conversation.LocalConversationFeed;
import io.okienko.bot.customerdata.CustomerRecords;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.handover.DefaultDesk;
import io.okienko.bot.handover.SilentAgents;
import io.okienko.bot.handover.WaitingLine;
import io.okienko.bot.language.EvidenceLanguageDetector;
import io.okienko.bot.language.LanguageDetector;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.reply.AnsweringBot;
import io.okienko.bot.reply.BoundedTrial;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.staff.DefaultStaffDirectory;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.understanding.BoundedAnswerFinder;
import io.okienko.bot.understanding.DefaultUnderstander;
import io.okienko.bot.understanding.TrainedIntentClassifier;
import io.okienko.channels.Channels;
import io.okienko.channels.Problems;
import io.okienko.channels.Services;
import io.okienko.channels.http.Problem;
import io.okienko.channels.http.ProblemTable;
import io.okienko.encoder.LoadedEncoders;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.configure.KnowledgeBaseServices;
import io.okienko.kb.content.KnownTerms;
import io.okienko.kb.publication.IndexKeeper;
import io.okienko.kb.publication.PublicationListener;
import io.okienko.kb.search.ArticleIndex;
import io.okienko.kb.search.ConfidenceLearner;
import io.okienko.kb.topic.Topics;
import io.okienko.kb.unanswered.Unanswered;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.tracing.Tracing;
import io.okienko.storage.DataFolder;
import io.okienko.storage.Database;
import io.okienko.storage.DatabaseClosedException;
import io.okienko.storage.DatabaseOverloadedException;
import io.okienko.storage.DatabaseUnavailableException;
import io.okienko.storage.UnableToCommitException;
import io.okienko.storage.audit.JdbiAuditStore;
import io.okienko.storage.conversation.JdbiConversationStore;
import io.okienko.storage.conversation.JdbiWindowStore;
import io.okienko.storage.kb.JdbiArticleStore;
import io.okienko.storage.kb.JdbiUnansweredStore;
import io.okienko.storage.staff.JdbiPasskeyStore;
import io.okienko.storage.staff.JdbiStaffStore;
import io.okienko.storage.transfer.DatabaseTransfer;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole house, wired by constructors: storage, knowledge base, bot, desk and channels. What was
 * started is closed in the opposite order, also when starting fails half-way.
 */
public final class OkienkoServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OkienkoServer.class);
  private static final Clock CLOCK = new SteadyClock();
  private static final Duration SILENT_AGENTS_CHECK = Duration.ofSeconds(3);

  private static final Duration WINDOWS_CHECK = Duration.ofSeconds(5);

  /** A turn is left over when the database failed for a moment, or another server died. */
  private static final Duration UNFINISHED_TURNS_CHECK = Duration.ofSeconds(5);

  /** In the data folder, which no other server uses while this one holds its lock. */
  private static final String INDEX_FOLDER = "index";

  /** In the data folder: what was trained and encoded, for the next start. */
  private static final String TRAINED_FOLDER = "trained";

  private static final Duration DATABASE_CHECK = Duration.ofSeconds(1);

  private static final Duration RETENTION_CHECK = Duration.ofHours(1);

  /** What must be closed, the last started first. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private final Configuration configuration;
  private final Tracing tracing;
  private final Services services;
  private final Channels channels;
  private final AtomicBoolean toldToStop = new AtomicBoolean();

  /** Told to stop once more: whoever did that does not want to wait. */
  private final CountDownLatch hurried = new CountDownLatch(1);

  private OkienkoServer(Configuration configuration, Preparation preparation) {
    this.configuration = configuration;
    this.tracing = closing(Tracing.start(configuration.tracing()));
    try {
      House house = wire();
      this.services = house.services();
      this.channels = listen();
      preparation.prepare(services);
      goToWork(house);
      channels.open();
      watch(house.database());
      LOG.info("Serving on port {}", channels.port());
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * What is done to the house before customers come in, such as filling a sample bank. Meanwhile
   * every call is answered with 503, so that whoever waits for the server can see it coming.
   */
  @FunctionalInterface
  public interface Preparation {
    void prepare(Services services);
  }

  /**
   * Starts everything and returns once customers are let in.
   *
   * @throws io.okienko.storage.DatabaseException when the data folder cannot be used
   * @throws io.okienko.channels.UnableToListenException when the port is taken
   */
  public static OkienkoServer start(Configuration configuration) {
    return start(configuration, _ -> {});
  }

  /** Like {@link #start(Configuration)}, with something done first. */
  public static OkienkoServer start(Configuration configuration, Preparation preparation) {
    return new OkienkoServer(configuration, preparation);
  }

  private <T extends AutoCloseable> T closing(T part) {
    started.push(part);
    return part;
  }

  /** What is wired, and of it what has something to do before customers come in. */
  private record House(
      Database database,
      Services services,
      IndexKeeper indexKeeper,
      ConversationStore store,
      SilentAgents silentAgents,
      Optional<SharedWork> shared) {}

  private House wire() {
    Path folder = configuration.data().folder();
    closing(DataFolder.take(folder));
    var database = closing(configuration.data().open());
    DatabaseTransfer.refuseUnfinished(database);
    LoadedEncoders encoders = closing(configuration.encoder().load(configuration.languages()));
    Path trained = folder.resolve(TRAINED_FOLDER);
    encoders.keepVectorsIn(trained);
    var index = closing(ArticleIndex.inFolder(folder.resolve(INDEX_FOLDER), encoders));
    var kept = closing(TrainedClassifiers.inFolder(trained));
    var intents =
        closing(
            TrainedIntentClassifier.untrained(configuration.languages(), index, encoders, kept));
    var confidence = closing(new ConfidenceLearner(index, configuration.languages()));
    var workers = closing(configuration.workload().start());
    var detector = new EvidenceLanguageDetector(configuration.languages(), kept);
    KnowledgeBaseServices knowledge =
        knowledge(
            database,
            detector,
            new BoundedAnswerFinder(index, workers),
            List.of(index, confidence, new Retraining(intents)));
    closing(knowledge.indexKeeper());
    AnsweringBot bot = bot(index, intents, knowledge.unanswered(), detector);

    var store = new JdbiConversationStore(database);
    Optional<SharedWork> shared = shared(database, store);
    ConversationFeed feed = shared.map(SharedWork::feed).orElseGet(LocalConversationFeed::new);
    var log = new ConversationLog(store, feed, CLOCK);
    var presence = new AgentPresence(CLOCK, configuration.silentAgent());
    var line = new WaitingLine(store, presence, CLOCK);
    var masker = SecretMasker.load();
    Conversations conversations =
        tracing.trace(
            closing(
                new DefaultConversations(
                    store,
                    log,
                    feed,
                    line,
                    tracing.trace(bot),
                    workers,
                    masker,
                    CLOCK,
                    configuration.tokenLife())));
    StaffDirectory staff = staff(database);
    Topics topics = knowledge.topics();
    var desk =
        new DefaultDesk(store, log, feed, line, presence, staff, topics::contains, masker, CLOCK);

    var audit = new AuditLog(new JdbiAuditStore(database), CLOCK);
    var services =
        new Services(
            conversations,
            feed,
            desk,
            presence,
            new CustomerWindows(store, new JdbiWindowStore(database), InstantSource.system()),
            staff,
            new JdbiPasskeyStore(database),
            audit,
            new CustomerRecords(store, log, audit, knowledge.unanswered()::forget, CLOCK),
            knowledge.knowledgeBase(),
            knowledge.exchange(),
            knowledge.publishedAnswers(),
            knowledge.unanswered(),
            topics,
            new BoundedTrial(bot, workers),
            () -> intents.isRetraining() || confidence.isLearning(),
            store::countAnswers,
            workers,
            CLOCK);
    var silentAgents = new SilentAgents(store, log, line, presence);
    return new House(database, services, knowledge.indexKeeper(), store, silentAgents, shared);
  }

  private Optional<SharedWork> shared(Database database, ConversationStore store) {
    return configuration.data().isShared()
        ? Optional.of(closing(new SharedWork(database, store, configuration.cluster())))
        : Optional.empty();
  }

  private KnowledgeBaseServices knowledge(
      Database database,
      LanguageDetector detector,
      AnswerFinder finder,
      List<PublicationListener> listeners) {
    return KnowledgeBaseServices.create(
        new JdbiArticleStore(database),
        new JdbiUnansweredStore(database),
        finder,
        listeners,
        configuration.content(),
        Topics.ofRetailBank(),
        detector,
        KnownTerms.EVERYDAY.or(WindowGlossary.load()),
        CLOCK);
  }

  private AnsweringBot bot(
      ArticleIndex index,
      TrainedIntentClassifier intents,
      Unanswered unanswered,
      LanguageDetector detector) {
    return Bots.bot(
        configuration,
        tracing.trace(new DefaultUnderstander(detector, intents)),
        tracing.trace(index),
        index,
        unanswered,
        CLOCK);
  }

  private StaffDirectory staff(Database database) {
    return new DefaultStaffDirectory(
        new JdbiStaffStore(database), CLOCK, configuration.fewestPasswordCharacters());
  }

  private void goToWork(House house) {
    Conversations conversations = house.services().conversations();
    house.indexKeeper().start(IndexKeeper.DEFAULT_CHECK_INTERVAL);
    Duration age = house.shared().isPresent() ? SharedWork.TURN_OF_OTHERS : Duration.ZERO;
    conversations.resumeUnfinishedTurns(age);
    var housekeeping = closing(new Housekeeping());
    housekeeping.every(SILENT_AGENTS_CHECK, "silent agents", () -> releaseSilent(house));
    housekeeping.every(WINDOWS_CHECK, "customers' windows", house.services().windows()::look);
    housekeeping.every(
        UNFINISHED_TURNS_CHECK, "unfinished turns", () -> conversations.resumeUnfinishedTurns(age));
    house
        .shared()
        .ifPresent(shared -> {
          shared.begin(housekeeping);
          Gauge.builder("okienko.servers.joined", shared::countServers)
              .description("Servers that tell each other news, this one among them")
              .register(channels.metrics().registry());
        });
    keepNoLonger(house);
  }

  /** On a thread of its own: it may take long, and agents are not to fall silent meanwhile. */
  private void keepNoLonger(House house) {
    var housekeeping = closing(new Housekeeping());
    Retention retention = closing(retention(house));
    housekeeping.every(RETENTION_CHECK, "retention", () -> retention.apply(CLOCK.instant()));
  }

  /** On a thread of its own: the other chores wait for a database that is away. */
  private void watch(Database database) {
    var watch = closing(new Housekeeping());
    var wasAvailable = new AtomicBoolean(true);
    watch.every(
        DATABASE_CHECK,
        "watching the database",
        () -> {
          boolean available = database.isAvailable();
          channels.databaseIsAvailable(available);
          if (wasAvailable.getAndSet(available) != available) {
            LOG.warn(
                available
                    ? "The database is back: calls are taken again"
                    : "The database cannot be reached: calls are turned away until it is back");
          }
        });
  }

  private static void releaseSilent(House house) {
    house.shared().ifPresent(shared -> shared.learnOfAgents(house.services().presence()));
    house.silentAgents().release(CLOCK.instant());
  }

  private Retention retention(House house) {
    return new Retention(
        configuration.retention(),
        configuration.tokenLife(),
        house.store(),
        house.services().unanswered(),
        new JdbiAuditStore(house.database()),
        new JdbiStaffStore(house.database()));
  }

  private Channels listen() {
    Vertx vertx = Vertx.vertx();
    closing(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
    var listening =
        closing(
            new Channels(configuration.channels(), services, problems(), tracing.tracer(), vertx));
    listening.listen();
    return listening;
  }

  private static ProblemTable problems() {
    return Problems.table()
        .row(DatabaseOverloadedException.class, _ -> Problem.overloaded())
        .row(DatabaseClosedException.class, _ -> Problem.overloaded())
        .row(DatabaseUnavailableException.class, _ -> Problem.withoutDatabase())
        .row(UnableToCommitException.class, _ -> Problem.overloaded())
        .build();
  }

  /** Where a browser finds it. */
  public String address() {
    String host = configuration.http().host();
    String shown = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
    String scheme = configuration.http().tls().isPresent() ? "https" : "http";
    return scheme + "://" + shown + ":" + channels.port();
  }

  public boolean hasStaff() {
    return !services.staff().list().isEmpty();
  }

  /**
   * Closes when the process is told to end, by Ctrl-C or by a service manager; first it says so for
   * a while, see {@link Channels#leave()}. Who tells it a second time cuts that short.
   */
  public void closeOnSignal() {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("okienko-stop").unstarted(this::stop));
    StopSignals.listen(this::told);
  }

  private void told(int status) {
    if (toldToStop.getAndSet(true)) {
      hurried.countDown();
    } else {
      System.exit(status);
    }
  }

  private void stop() {
    LOG.info("Stopping");
    channels.leave();
    awaitNotice();
    close();
    LOG.info("Stopped");
    LogManager.shutdown();
  }

  private void awaitNotice() {
    try {
      hurried.await(configuration.http().stopNotice().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets calls under way come to their end, then closes everything. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception e) { // the others are still to be closed
        LOG.error("Closing {} failed", part.getClass().getSimpleName(), e);
      }
    }
  }

  /** Lets the intents learn from what is published at the start, and from what editors change. */
  private record Retraining(TrainedIntentClassifier intents) implements PublicationListener {
    @Override
    public void published(List<PublishedArticle> all) {
      intents.prepare();
    }

    @Override
    public void changed(List<PublishedArticle> changed, Set<String> removed) {
      intents.retrainSoon();
    }
  }
}
