package io.okienko.bot.conversation;

import io.okienko.bot.conversation.ConversationLog.Step;
import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.handover.WaitingLine;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.reply.Bot;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.understanding.UnderstandingWorkers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Conversations on a store, with the bot's turns run in the background. */
public final class DefaultConversations implements Conversations, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DefaultConversations.class);

  private final ConversationStore store;
  private final ConversationLog log;
  private final ConversationFeed feed;
  private final WaitingLine line;
  private final Bot bot;
  private final SecretMasker masker;
  private final Clock clock;
  private final Duration tokenLife;
  private final BotTurns turns;

  /**
   * @param workers on whom the bot thinks; to be closed after this
   * @param tokenLife how long a token opens its conversation
   */
  public DefaultConversations(
      ConversationStore store,
      ConversationLog log,
      ConversationFeed feed,
      WaitingLine line,
      Bot bot,
      UnderstandingWorkers workers,
      SecretMasker masker,
      Clock clock,
      Duration tokenLife) {
    this.store = store;
    this.log = log;
    this.feed = feed;
    this.line = line;
    this.bot = bot;
    this.masker = masker;
    this.clock = clock;
    this.tokenLife = tokenLife;
    this.turns = new BotTurns(store, log, feed, line, bot, workers);
  }

  @Override
  public Opened open(
      Language language, String channel, String page, Collection<CommunicationNeed> needs) {
    AccessToken token = AccessToken.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Conversation nothingYet =
        Conversation.begin(ConversationId.random(), now, language, channel, page);
    List<Event> beginning = new ArrayList<>(2);
    beginning.add(BotTurns.said(0, bot.greeting(language, page)));
    if (!needs.isEmpty()) {
      beginning.add(new Event.NeedsStated(List.copyOf(needs)));
    }
    ConversationFeed.Committed begun =
        log.begin(nothingYet, token.hash(), now.plus(tokenLife), beginning);
    return new Opened(begun.after(), token, begun.events());
  }

  @Override
  public Optional<TokenAccess> findByToken(AccessToken token) {
    return store.findByTokenHash(token.hash(), clock.instant());
  }

  @Override
  public Optional<AccessToken> renewToken(AccessToken token) {
    AccessToken renewed = AccessToken.random();
    Instant now = clock.instant();
    return store.renewToken(token.hash(), now, renewed.hash(), now.plus(tokenLife))
        ? Optional.of(renewed)
        : Optional.empty();
  }

  @Override
  public Duration tokenLife() {
    return tokenLife;
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return store.find(id);
  }

  @Override
  public Conversation get(ConversationId id) {
    return log.get(id);
  }

  @Override
  public Said say(ConversationId id, ClientMessageId clientMessageId, String text) {
    MaskedText masked = masker.mask(MessageText.checked(text));
    // Before anything is locked; what a short text is taken for depends on the language before.
    Conversation recent = log.getRecent(id);
    Event.CustomerSaid heard = heard(clientMessageId, masked, recent);
    Said said =
        log.write(
            id,
            now ->
                say(
                    now,
                    now.language().equals(recent.language())
                        ? heard
                        : heard(clientMessageId, masked, now)));
    // Also when it was sent before: then the commit may have been all that anybody heard of it.
    turns.take(id);
    return said;
  }

  private Event.CustomerSaid heard(
      ClientMessageId clientMessageId, MaskedText text, Conversation before) {
    return new Event.CustomerSaid(clientMessageId, text, languageOf(text.value(), before));
  }

  private Step<Said> say(Conversation now, Event.CustomerSaid message) {
    return new Step.Append<>(
        reopenedIfClosed(now, message),
        logged -> new Said(logged.getLast().seq(), false),
        sent -> repeated(sent, message));
  }

  private Said repeated(LoggedEvent sent, Event.CustomerSaid message) {
    if (sent.event() instanceof Event.CustomerSaid before
        && masker.mayBeSame(before.text(), message.text())) {
      return new Said(sent.seq(), true);
    }
    throw new ClientMessageIdReusedException(message.clientMessageId());
  }

  @Override
  public HandOver askForPerson(ConversationId id, @Nullable String comment) {
    MaskedText said = comment == null || comment.isBlank() ? null : masker.mask(comment.strip());
    return log.write(
        id,
        now ->
            switch (now.state()) {
              case BOT, CLOSED -> request(now, HandOverReason.ASKED, said);
              case WAITING -> askAgain(now, said);
              case AGENT -> Step.nothing(asked(now, Event.AgentJoined.class));
            });
  }

  /** Something new to say reaches the log; why and since when the customer waits stays as it is. */
  private Step<HandOver> askAgain(Conversation now, @Nullable MaskedText comment) {
    return comment == null || hasBeenSaid(now, comment)
        ? Step.nothing(asked(now, Event.HandOverRequested.class))
        : request(
            now, Objects.requireNonNullElse(now.handOverReason(), HandOverReason.ASKED), comment);
  }

  /** In this matter: whatever stands before a reopening was another. */
  private boolean hasBeenSaid(Conversation now, MaskedText comment) {
    return store.listEvents(now.id(), 0).reversed().stream()
        .map(LoggedEvent::event)
        .takeWhile(event -> !(event instanceof Event.Reopened))
        .anyMatch(event ->
            event instanceof Event.HandOverRequested asked && comment.equals(asked.comment()));
  }

  private Step<HandOver> request(
      Conversation now, HandOverReason reason, @Nullable MaskedText comment) {
    Event.HandOverRequested request =
        line.request(now, reason, Conversation.GENERAL_TOPIC, Priority.NORMAL, comment);
    return Step.append(
        reopenedIfClosed(now, request),
        logged -> new HandOver(logged.getLast().seq(), Optional.of(placeIn(request)), false));
  }

  private HandOver asked(Conversation now, Class<? extends Event> type) {
    return new HandOver(log.seqOfLast(now.id(), type), line.placeOf(now), true);
  }

  private static QueuePlace placeIn(Event.HandOverRequested request) {
    Long seconds = request.estimatedWaitSeconds();
    return new QueuePlace(
        request.position(), seconds == null ? OptionalLong.empty() : OptionalLong.of(seconds));
  }

  @Override
  public long close(ConversationId id) {
    return log.write(
        id,
        now ->
            now.state() == ConversationState.CLOSED
                ? Step.nothing(log.seqOfLast(id, Event.Closed.class))
                : Step.append(new Event.Closed(ClosedBy.CUSTOMER, null)));
  }

  @Override
  public long rate(ConversationId id, int score, @Nullable String comment) {
    Event.Rated rated = new Event.Rated(score, comment == null ? null : masker.mask(comment));
    return log.write(
        id,
        now -> {
          if (now.customerMessages() == 0) {
            throw new NothingToRateException(id);
          }
          return Step.append(rated);
        });
  }

  @Override
  public Stated stateNeeds(ConversationId id, Collection<CommunicationNeed> needs) {
    Event.NeedsStated stated = new Event.NeedsStated(List.copyOf(needs));
    return log.write(
        id,
        now ->
            now.needs().equals(stated.needs())
                ? Step.nothing(new Stated(seqOfNeeds(id), true))
                : Step.append(
                    List.of(stated), logged -> new Stated(logged.getFirst().seq(), false)));
  }

  /** Who never said anything has had no needs from the first event on. */
  private long seqOfNeeds(ConversationId id) {
    return log.findLast(id, Event.NeedsStated.class).map(LoggedEvent::seq).orElse(1L);
  }

  @Override
  public List<LoggedEvent> events(ConversationId id, long after) {
    return log.get(id).lastSeq() <= after ? List.of() : store.listEvents(id, after);
  }

  @Override
  public List<LoggedEvent> page(ConversationId id, long after) {
    return log.get(id).lastSeq() <= after ? List.of() : store.listPage(id, after);
  }

  @Override
  public Optional<QueuePlace> queuePlace(ConversationId id) {
    return line.placeOf(log.get(id));
  }

  @Override
  public void typing(ConversationId id) {
    feed.signal(new Signal.Typing(id, Signal.Writer.CUSTOMER, null));
  }

  @Override
  public void resumeUnfinishedTurns(Duration age) {
    turns.takeUnfinished(clock.instant().minus(age));
  }

  /** Lets the bot's turns that run come to their end; what is due then waits for the next start. */
  @Override
  public void close() {
    turns.close();
  }

  private Language languageOf(String text, Conversation conversation) {
    try {
      return bot.languageOf(text, conversation.language());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Cannot tell the language in {}: {}", conversation.id(), e.getClass().getName());
      return conversation.language();
    }
  }

  private static List<Event> reopenedIfClosed(Conversation now, Event event) {
    return now.state() == ConversationState.CLOSED
        ? List.of(new Event.Reopened(), event)
        : List.of(event);
  }
}
