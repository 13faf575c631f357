package io.okienko.bot.spi;

import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.TokenAccess;
import io.okienko.bot.handover.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the numbered logs. Every method that changes something returns only after the change is
 * durable: what it acknowledged survives {@code kill -9} and a power cut. Blocking; safe for use by
 * many threads.
 */
public interface ConversationStore {

  /**
   * Begins a log.
   *
   * @param tokenHash of the token that opens it
   * @param tokenExpires from when on it does not any more
   * @param events the first events, numbered from 1; {@code conversation} is what they add up to
   */
  void create(
      Conversation conversation, String tokenHash, Instant tokenExpires, List<LoggedEvent> events);

  /**
   * Adds to a log, all or nothing.
   *
   * @param after what the log adds up to with these events
   * @param events numbered on from the log's last; at least one
   * @throws ConcurrentAppendException when somebody else wrote first: load again, decide again,
   *     append again
   * @throws RepeatedMessageException when the client message id of one of them is taken
   */
  void append(Conversation after, List<LoggedEvent> events) throws ConcurrentAppendException;

  Optional<Conversation> find(ConversationId id);

  /**
   * Which conversation an access token opens at this moment, by {@link
   * io.okienko.bot.conversation.AccessToken#hash()}.
   */
  Optional<TokenAccess> findByTokenHash(String tokenHash, Instant now);

  /**
   * Adds a token to the conversation that another one opens, which goes on until its own end.
   *
   * @return false when the old token opens nothing at this moment; nothing is changed then
   */
  boolean renewToken(String oldHash, Instant now, String newHash, Instant newExpires);

  /**
   * Gives an end to tokens that have none, as those have that an older version issued.
   *
   * @return how many, at most {@code most}; to be called again until there are none
   */
  int limitTokens(Instant expires, int most);

  /**
   * @return how many, at most {@code most}; to be called again until there are none
   */
  int deleteExpiredTokens(Instant now, int most);

  /** The event that carries this client message id. */
  Optional<LoggedEvent> findByClientMessageId(ConversationId id, ClientMessageId clientMessageId);

  /**
   * Events in order.
   *
   * @param after the last seq that the asker has, 0 for all
   */
  List<LoggedEvent> listEvents(ConversationId id, long after);

  /** What one page holds, however short its events are. */
  int MOST_EVENTS_OF_PAGE = 500;

  /** With this many characters stored, a page is full. */
  int MOST_CHARACTERS_OF_PAGE = 128 * 1024;

  /**
   * The first of {@link #listEvents}: as many as are well kept in memory at once, and at least one
   * where there is any. What follows is on the page after the last one's seq.
   */
  List<LoggedEvent> listPage(ConversationId id, long after);

  /** Waiting conversations in serving order: urgent first, then by waiting time, then by id. */
  List<Conversation> listWaiting();

  /**
   * How many waiting conversations are served before one of this standing, by the order of {@link
   * #listWaiting()}.
   */
  int countWaitingBefore(Priority priority, Instant waitingSince, ConversationId id);

  /** Conversations that are with an agent, the oldest unanswered customer message first. */
  List<Conversation> listWithAgents();

  /**
   * Conversations that are not closed: the waiting ones in serving order, then those with an agent,
   * then those with the bot, of which the latest come first.
   */
  List<Conversation> listOpen(int limit);

  /** The latest closed first. */
  List<Conversation> listClosed(int limit);

  /**
   * Conversations whose newest customer message the bot has not dealt with, left over by a crash:
   * those that are with it, and of those that wait for a person the ones that are not urgent yet.
   *
   * @param before how old the message is at least
   */
  List<ConversationId> listAwaitingBot(Instant before);

  /** The last seq of each of some conversations; those that do not exist are left out. */
  Map<ConversationId, Long> listLastSeqs(List<ConversationId> ids);

  /** The newest thing that a person said, the customer or an agent. */
  Optional<LoggedEvent> findLastMessage(ConversationId id);

  /** So many of the latest waits tell what is usual, however busy the desk is. */
  int MOST_WAITS = 100;

  /**
   * How long customers waited for a claim lately: seconds from the request for a person to the
   * agent's joining, of claims since {@code since}, at most the latest {@value #MOST_WAITS}. Of
   * several requests the first one counts.
   */
  List<Long> listWaitSeconds(Instant since);

  /** How many replies of the bot since {@code since} were answers. */
  long countAnswers(Instant since);

  /**
   * Forgets conversations in which nothing happened since {@code before}, with everything in them;
   * not those that wait for a person or are with one.
   *
   * @return how many, at most {@code most}; to be called again until there are none
   */
  int deleteUntouchedSince(Instant before, int most);

  /**
   * Puts an {@link io.okienko.bot.customerdata.AnonymousConversation} in the place of each
   * conversation in which nothing happened since {@code before}; not of those that wait for a
   * person or are with one. Its notes go, nobody's token leads to it, and how many there were is on
   * record with the same commit. One that cannot be read stays, and is told in the log.
   *
   * @return how many, at most {@code most}; to be called again until there are none
   */
  int anonymiseUntouchedSince(Instant before, Instant at, int most);

  /**
   * Erases a conversation with everything in it, whoever it is with, and puts that on record with
   * the same commit.
   *
   * @return false when there is none of that id; nothing is on record then
   */
  boolean erase(ConversationId id, Instant at, Deed deed);

  void addNote(Note note);

  /**
   * Deletes what staff wrote before then, of conversations that stay.
   *
   * @return how many, at most {@code most}; to be called again until there are none
   */
  int deleteNotesBefore(Instant before, int most);

  /** Oldest first. */
  List<Note> listNotes(ConversationId id);
}
