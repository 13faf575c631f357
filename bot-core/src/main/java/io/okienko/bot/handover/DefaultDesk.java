package io.okienko.bot.handover;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.ClientMessageIdReusedException;
import io.okienko.bot.conversation.ClosedBy;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.ConversationLog.Step;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.MessageText;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.conversation.Signal;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.privacy.SecretMasker;
import io.okienko.bot.secret.Secrets;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.staff.Right;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.staff.StaffMember;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk on a store. */
public final class DefaultDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(DefaultDesk.class);

  private final ConversationStore store;
  private final ConversationLog log;
  private final ConversationFeed feed;
  private final WaitingLine line;
  private final AgentPresence presence;
  private final StaffDirectory staff;
  private final Predicate<String> isTopic;
  private final SecretMasker masker;
  private final Clock clock;

  /**
   * @param isTopic whether a topic of that id is configured
   */
  public DefaultDesk(
      ConversationStore store,
      ConversationLog log,
      ConversationFeed feed,
      WaitingLine line,
      AgentPresence presence,
      StaffDirectory staff,
      Predicate<String> isTopic,
      SecretMasker masker,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.feed = feed;
    this.line = line;
    this.presence = presence;
    this.staff = staff;
    this.isTopic = isTopic;
    this.masker = masker;
    this.clock = clock;
  }

  @Override
  public List<Conversation> listWaiting() {
    return store.listWaiting();
  }

  @Override
  public List<Conversation> listWithAgents() {
    return store.listWithAgents();
  }

  @Override
  public List<Conversation> listMine(String agent) {
    return listWithAgents().stream().filter(conversation -> isOwner(conversation, agent)).toList();
  }

  @Override
  public List<Conversation> listOpen() {
    return store.listOpen(MOST_LISTED);
  }

  @Override
  public List<Conversation> listClosed() {
    return store.listClosed(MOST_LISTED);
  }

  @Override
  public Conversation get(ConversationId id) {
    return log.get(id);
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
  public List<Note> notes(ConversationId id) {
    return store.listNotes(log.get(id).id());
  }

  @Override
  public Optional<LoggedEvent> lastMessage(ConversationId id) {
    Optional<LoggedEvent> last = store.findLastMessage(id);
    if (last.isEmpty()) {
      log.get(id); // nobody has said anything, or there is no such conversation
    }
    return last;
  }

  @Override
  public Optional<QueuePlace> queuePlace(ConversationId id) {
    return line.placeOf(log.get(id));
  }

  @Override
  public ClaimOutcome claim(StaffMember agent, ConversationId id) {
    return log.write(id, now -> claim(now, agent));
  }

  private Step<ClaimOutcome> claim(Conversation now, StaffMember agent) {
    return switch (now.state()) {
      case WAITING ->
          Step.append(
              List.of(new Event.AgentJoined(agent.username(), agent.name())),
              logged -> new ClaimOutcome.Claimed(logged.getFirst().seq()));
      case AGENT -> Step.nothing(claimed(now, agent));
      case BOT, CLOSED -> Step.nothing(new ClaimOutcome.NotWaiting(now.state()));
    };
  }

  private ClaimOutcome claimed(Conversation now, StaffMember agent) {
    return isOwner(now, agent.username())
        ? new ClaimOutcome.Claimed(log.seqOfLast(now.id(), Event.AgentJoined.class))
        : new ClaimOutcome.AlreadyClaimed(
            Objects.requireNonNull(now.agent()), Objects.requireNonNull(now.agentName()));
  }

  @Override
  public Said say(
      StaffMember agent, ConversationId id, ClientMessageId clientMessageId, String text) {
    MaskedText masked = masker.mask(MessageText.checked(text));
    return log.write(id, now -> say(now, agent, clientMessageId, masked));
  }

  /**
   * A message that is in the log stays said, also by somebody who owns the conversation no more.
   */
  private Step<Said> say(
      Conversation now, StaffMember agent, ClientMessageId clientMessageId, MaskedText text) {
    Function<LoggedEvent, Said> repeated = sent -> repeated(sent, agent, clientMessageId, text);
    if (!isOwner(now, agent.username())) {
      return Step.nothing(
          store
              .findByClientMessageId(now.id(), clientMessageId)
              .map(repeated)
              .orElseThrow(() -> notTheirs(now)));
    }
    Event message =
        new Event.AgentSaid(clientMessageId, agent.username(), agent.name(), text, now.language());
    return new Step.Append<>(
        List.of(message), logged -> new Said(logged.getFirst().seq(), false), repeated);
  }

  private Said repeated(
      LoggedEvent sent, StaffMember agent, ClientMessageId clientMessageId, MaskedText text) {
    if (sent.event() instanceof Event.AgentSaid before
        && before.agent().equals(agent.username())
        && masker.mayBeSame(before.text(), text)) {
      return new Said(sent.seq(), true);
    }
    throw new ClientMessageIdReusedException(clientMessageId);
  }

  @Override
  public Note note(StaffMember author, ConversationId id, String text) {
    String masked = masker.mask(MessageText.checked(text)).value();
    Note note =
        new Note(
            Secrets.random(16),
            id,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            log.get(id).lastSeq(),
            author.username(),
            author.name(),
            masked);
    store.addNote(note);
    feed.signal(new Signal.NoteAdded(note));
    return note;
  }

  @Override
  public long transferToTopic(StaffMember agent, ConversationId id, String topic) {
    if (!isTopic.test(topic)) {
      throw new UnknownTopicException(topic);
    }
    return log.write(
        id,
        now -> {
          requireOwner(now, agent);
          return Step.append(
              new Event.Transferred(agent.username(), topic, null, null),
              new Event.AgentLeft(agent.username(), agent.name()),
              line.request(now, HandOverReason.TRANSFERRED, topic, now.priority(), null));
        });
  }

  @Override
  public long transferToAgent(StaffMember agent, ConversationId id, String username) {
    StaffMember colleague =
        staff
            .find(username)
            .filter(member -> member.may(Right.SERVE))
            .filter(member -> !member.username().equals(agent.username()))
            .orElseThrow(() -> new UnknownAgentException(username));
    return log.write(
        id,
        now -> {
          requireOwner(now, agent);
          requirePresent(colleague);
          return Step.append(
              new Event.Transferred(agent.username(), null, colleague.username(), colleague.name()),
              new Event.AgentLeft(agent.username(), agent.name()),
              new Event.AgentJoined(colleague.username(), colleague.name()));
        });
  }

  @Override
  public long close(StaffMember agent, ConversationId id) {
    return log.write(
        id,
        now -> {
          if (now.state() == ConversationState.CLOSED) {
            return Step.nothing(log.seqOfLast(id, Event.Closed.class));
          }
          requireOwner(now, agent);
          return Step.append(new Event.Closed(ClosedBy.AGENT, agent.username()));
        });
  }

  /** Away first: whoever counts the agents to say how long it takes does not count this one. */
  @Override
  public void leave(StaffMember agent) {
    presence.left(agent.username());
    listMine(agent.username()).forEach(mine -> tryToGiveBack(agent, mine.id()));
  }

  /** One that fails must not keep the others waiting, nor the agent signed in. */
  private void tryToGiveBack(StaffMember agent, ConversationId id) {
    try {
      log.write(
          id,
          now ->
              isOwner(now, agent.username())
                  ? Step.append(line.giveBack(now), _ -> true)
                  : Step.nothing(false));
    } catch (RuntimeException e) {
      LOG.error("Conversation {} did not go back to the queue as its agent left", id, e);
    }
  }

  @Override
  public void typing(StaffMember agent, ConversationId id) {
    if (isOwner(log.get(id), agent.username())) {
      feed.signal(new Signal.Typing(id, Signal.Writer.AGENT, agent.name()));
    }
  }

  @Override
  public void read(StaffMember agent, ConversationId id, long seq) {
    if (isOwner(log.get(id), agent.username())) {
      feed.signal(new Signal.Read(id, seq));
    }
  }

  /** The customer reads that whoever takes over has joined. */
  private void requirePresent(StaffMember colleague) {
    if (!presence.isOnline(colleague.username())) {
      throw new AgentAwayException(colleague.username());
    }
  }

  private static void requireOwner(Conversation now, StaffMember agent) {
    if (!isOwner(now, agent.username())) {
      throw notTheirs(now);
    }
  }

  private static RuntimeException notTheirs(Conversation now) {
    return now.state() == ConversationState.CLOSED
        ? new ConversationClosedException(now.id())
        : new NotYoursException(now.id(), now.agent());
  }

  private static boolean isOwner(Conversation conversation, @Nullable String agent) {
    return conversation.state() == ConversationState.AGENT
        && Objects.equals(conversation.agent(), agent);
  }
}
