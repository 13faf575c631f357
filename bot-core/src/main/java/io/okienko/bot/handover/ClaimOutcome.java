package io.okienko.bot.handover;

import io.okienko.bot.conversation.ConversationState;

/** What came of trying to take a conversation. */
public sealed interface ClaimOutcome {

  /**
   * It is the agent's, since this event. Claiming one's own again gives the same seq.
   *
   * @param seq of the event that the agent joined
   */
  record Claimed(long seq) implements ClaimOutcome {}

  /** Somebody else was first. */
  record AlreadyClaimed(String agent, String name) implements ClaimOutcome {}

  /** It is with the bot, or closed. */
  record NotWaiting(ConversationState state) implements ClaimOutcome {}
}
