package io.okienko.bot.conversation;

import io.okienko.bot.language.Language;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer can do with a conversation. Every change is durable before the call returns, and
 * only then told to the {@link ConversationFeed}.
 *
 * <p>Blocking, for virtual threads; safe for use by many threads. Who may open which conversation
 * is the caller's question: ask {@link #findByToken(AccessToken)} first.
 */
public interface Conversations {

  /**
   * Begins a conversation, with the bot's greeting as its first event.
   *
   * @param language the language to greet in
   * @param channel {@code web} or {@code app}
   * @param page where the customer is, an URL or path, possibly empty
   * @param needs how the customer needs to be spoken with; none when they did not say
   */
  Opened open(Language language, String channel, String page, Collection<CommunicationNeed> needs);

  /** Which conversation the token opens at this moment. */
  Optional<TokenAccess> findByToken(AccessToken token);

  /**
   * A new token for the conversation that this one opens; empty when it opens nothing. The old one
   * goes on for a while, so that whoever did not hear the answer can ask again, and other windows
   * can learn of the new one.
   */
  Optional<AccessToken> renewToken(AccessToken token);

  /** How long a new token opens its conversation. */
  Duration tokenLife();

  Optional<Conversation> find(ConversationId id);

  /**
   * @throws UnknownConversationException when there is none
   */
  Conversation get(ConversationId id);

  /**
   * The customer writes. Returns once the message is committed; the bot's turn then runs on its
   * own, and its reply arrives as later events. A message into a closed conversation reopens it.
   * What nobody may keep, such as a card number, is masked before: the event says so.
   *
   * @param text 1 to {@value MessageText#MOST_CHARACTERS} characters, counted after trimming
   * @throws UnknownConversationException when there is no such conversation
   * @throws InvalidTextException when the text is empty or too long
   * @throws ClientMessageIdReusedException when another message already has this client message id
   */
  Said say(ConversationId id, ClientMessageId clientMessageId, String text);

  /**
   * The customer asks for a person. Asking again changes nothing, except that a new comment of
   * somebody who waits is added to the log.
   *
   * @param comment what it is about, in the customer's words
   * @throws UnknownConversationException when there is no such conversation
   */
  HandOver askForPerson(ConversationId id, @Nullable String comment);

  /**
   * The customer ends the conversation. Ending it again changes nothing.
   *
   * @return the seq of the event that closed it
   * @throws UnknownConversationException when there is no such conversation
   */
  long close(ConversationId id);

  /**
   * The customer rates the conversation; a later rating replaces an earlier one.
   *
   * @param score 1 (bad) to 5 (good)
   * @return the seq of the rating
   * @throws UnknownConversationException when there is no such conversation
   * @throws NothingToRateException before the customer has written anything
   */
  long rate(ConversationId id, int score, @Nullable String comment);

  /**
   * The customer says how they need to be spoken with, in the place of what they said before.
   * Saying the same again changes nothing.
   *
   * @param needs all that hold from now on; none to take them back
   * @throws UnknownConversationException when there is no such conversation
   */
  Stated stateNeeds(ConversationId id, Collection<CommunicationNeed> needs);

  /**
   * Events in order.
   *
   * @param after the last seq that the asker has, 0 for all
   * @throws UnknownConversationException when there is no such conversation
   */
  List<LoggedEvent> events(ConversationId id, long after);

  /**
   * The first of {@link #events}: as many as go into one page, and at least one where there is any.
   * A page after the last one's seq goes on; an empty one is the end.
   *
   * @throws UnknownConversationException when there is no such conversation
   */
  List<LoggedEvent> page(ConversationId id, long after);

  /**
   * Where the conversation stands in the queue right now; empty when it does not wait.
   *
   * @throws UnknownConversationException when there is no such conversation
   */
  Optional<QueuePlace> queuePlace(ConversationId id);

  /** Tells whoever is watching that the customer is typing. Not stored. */
  void typing(ConversationId id);

  /**
   * Lets the bot deal with messages that it has not dealt with, left over by a crash or by a
   * database that failed meanwhile. Called at start and every so often; returns at once and never
   * makes the bot answer twice.
   *
   * @param age how long a message has been there at least: with newer ones another server may be at
   *     work
   */
  void resumeUnfinishedTurns(Duration age);

  /**
   * A conversation that has just begun.
   *
   * @param token the only copy of the secret that opens it
   */
  record Opened(Conversation conversation, AccessToken token, List<LoggedEvent> events) {
    public Opened {
      events = List.copyOf(events);
    }
  }

  /**
   * What came of asking for a person.
   *
   * @param seq the event that put the conversation in the queue or added the comment, or that
   *     brought the agent
   * @param place empty when an agent is there already
   * @param repeated whether it had been asked for before, so that nothing changed
   */
  record HandOver(long seq, Optional<QueuePlace> place, boolean repeated) {}

  /**
   * What came of saying how one needs to be spoken with.
   *
   * @param seq the event since which it is so
   * @param repeated whether it was so before, so that nothing changed
   */
  record Stated(long seq, boolean repeated) {}
}
