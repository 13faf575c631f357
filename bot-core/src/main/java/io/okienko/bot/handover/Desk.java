package io.okienko.bot.handover;

import io.okienko.bot.conversation.ClientMessageId;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.Note;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.conversation.Said;
import io.okienko.bot.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/**
 * What agents can do: one queue in fair order, one owner per conversation. Every change is durable
 * before the call returns.
 *
 * <p>Blocking, for virtual threads; safe for use by many threads. Whether somebody may {@link
 * io.okienko.bot.staff.Right#SERVE} is the caller's question; who owns a conversation is checked
 * here. All calls that name a conversation throw {@link
 * io.okienko.bot.conversation.UnknownConversationException} when there is none.
 */
public interface Desk {

  /** The queue in serving order: urgent first, then who has waited longest. */
  List<Conversation> listWaiting();

  /** Conversations that are with an agent, the oldest unanswered customer message first. */
  List<Conversation> listWithAgents();

  /** The agent's own ones of {@link #listWithAgents()}. */
  List<Conversation> listMine(String agent);

  /** The latest conversations that are not closed, at most {@value #MOST_LISTED}. */
  List<Conversation> listOpen();

  /** The latest closed first, at most {@value #MOST_LISTED}. */
  List<Conversation> listClosed();

  Conversation get(ConversationId id);

  /** Events after that seq, in order; 0 for all. */
  List<LoggedEvent> events(ConversationId id, long after);

  /**
   * The first of {@link #events}: as many as go into one page, and at least one where there is any.
   */
  List<LoggedEvent> page(ConversationId id, long after);

  /** Oldest first. */
  List<Note> notes(ConversationId id);

  /**
   * The newest thing that a person said, the customer or an agent; also empty for an unknown id.
   */
  Optional<LoggedEvent> lastMessage(ConversationId id);

  /** Where the conversation stands in the queue right now; empty when it does not wait. */
  Optional<QueuePlace> queuePlace(ConversationId id);

  /** Takes a waiting conversation. Of all who try at once exactly one wins. */
  ClaimOutcome claim(StaffMember agent, ConversationId id);

  /**
   * The owner writes to the customer. What nobody may keep, such as a card number, is masked.
   *
   * @throws io.okienko.bot.conversation.InvalidTextException when the text is empty or too long
   * @throws io.okienko.bot.conversation.ClientMessageIdReusedException when another message already
   *     has this client message id
   * @throws NotYoursException when somebody else owns the conversation, or nobody
   * @throws ConversationClosedException when it is closed
   */
  Said say(StaffMember agent, ConversationId id, ClientMessageId clientMessageId, String text);

  /**
   * Writes for colleagues only. Everybody at the desk may, whoever owns the conversation. What
   * nobody may keep is masked.
   *
   * @throws io.okienko.bot.conversation.InvalidTextException when the text is empty or too long
   */
  Note note(StaffMember author, ConversationId id, String text);

  /**
   * Puts the conversation back into the queue under another topic. It keeps its waiting time.
   *
   * @return the seq of the transfer
   * @throws UnknownTopicException when there is no such topic
   * @throws NotYoursException when somebody else owns the conversation, or nobody
   * @throws ConversationClosedException when it is closed
   */
  long transferToTopic(StaffMember agent, ConversationId id, String topic);

  /**
   * Hands the conversation straight to a colleague.
   *
   * @return the seq of the transfer
   * @throws UnknownAgentException when nobody of that user name serves customers, or it is the
   *     agent's own
   * @throws AgentAwayException when the colleague is not at their desk
   * @throws NotYoursException when somebody else owns the conversation, or nobody
   * @throws ConversationClosedException when it is closed
   */
  long transferToAgent(StaffMember agent, ConversationId id, String username);

  /**
   * The owner ends the conversation. Ending a closed one changes nothing.
   *
   * @return the seq of the event that closed it
   * @throws NotYoursException when somebody else owns the conversation, or nobody
   */
  long close(StaffMember agent, ConversationId id);

  /**
   * The agent has signed out everywhere: they are at their desk no more, and whoever they had goes
   * back to the queue, with the old waiting time. A conversation that cannot be given back now goes
   * as a silent agent's does. Leaving again changes nothing.
   */
  void leave(StaffMember agent);

  /** Tells the customer that the owner is typing; ignored from anybody else. Not stored. */
  void typing(StaffMember agent, ConversationId id);

  /** Tells the customer how far the owner has read; ignored from anybody else. Not stored. */
  void read(StaffMember agent, ConversationId id, long seq);

  /** How many conversations a list holds at most. */
  int MOST_LISTED = 200;
}
