package io.okienko.bot.conversation;

import io.okienko.bot.handover.HandOverReason;
import io.okienko.bot.handover.Priority;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.reply.Choice;
import io.okienko.bot.reply.Reason;
import io.okienko.bot.reply.ReplyKind;
import io.okienko.bot.spi.SimpleVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a conversation. The numbered log of these is the only truth about it.
 * What people wrote stands in it without what nobody may keep.
 *
 * <p>What belongs together is appended together, all or nothing, in these sequences:
 *
 * <ul>
 *   <li>the conversation begins: {@link BotSaid} (the greeting), {@link NeedsStated} if the
 *       customer came with any
 *   <li>the bot replies: {@code BotSaid}
 *   <li>the bot passes it on, also when it failed: {@code BotSaid}, {@link HandOverRequested}
 *   <li>the customer asks for a person, or adds what it is about: {@code HandOverRequested}
 *   <li>an agent takes it: {@link AgentJoined}
 *   <li>passed on to a topic: {@link Transferred}, {@link AgentLeft}, {@code HandOverRequested}
 *   <li>passed on to a colleague: {@code Transferred}, {@code AgentLeft}, {@code AgentJoined}
 *   <li>the agent went silent: {@code AgentLeft}, {@code HandOverRequested}
 *   <li>somebody ends it, the agent leaving with it: {@link Closed}
 *   <li>the customer comes back after that: {@link Reopened}, then {@link CustomerSaid} or {@code
 *       HandOverRequested}
 * </ul>
 */
public sealed interface Event {

  /** The customer wrote; {@code clientMessageId} makes sending it again harmless. */
  record CustomerSaid(ClientMessageId clientMessageId, MaskedText text, Language language)
      implements Event {}

  /**
   * The bot wrote approved text.
   *
   * @param inReplyTo the seq of the customer's message that this answers, 0 for the greeting
   * @param html sanitised; absent when the text says it all
   * @param simple the same in plain words; absent where there are none, as in logs of earlier
   * @param reason why the bot said so; staff may read it, customers are not shown it
   */
  record BotSaid(
      long inReplyTo,
      ReplyKind kind,
      String text,
      @Nullable String html,
      @Nullable SimpleVersion simple,
      Language language,
      List<Choice> choices,
      @Nullable Reason reason)
      implements Event {
    public BotSaid {
      choices = List.copyOf(choices);
    }
  }

  /** A member of staff wrote to the customer. */
  record AgentSaid(
      ClientMessageId clientMessageId,
      String agent,
      String name,
      MaskedText text,
      Language language)
      implements Event {}

  /**
   * The conversation waits for a person from here on.
   *
   * @param position the place in the queue at that moment, from 1
   * @param estimatedWaitSeconds absent when too little is known for an honest figure
   * @param comment what the customer said when asking, if anything
   */
  record HandOverRequested(
      HandOverReason reason,
      String topic,
      Priority priority,
      int position,
      @Nullable Long estimatedWaitSeconds,
      @Nullable MaskedText comment)
      implements Event {}

  /**
   * An agent took the conversation; from here on the bot is silent.
   *
   * @param agent the user name
   * @param name the name that the customer sees
   */
  record AgentJoined(String agent, String name) implements Event {}

  record AgentLeft(String agent, String name) implements Event {}

  /** The matter was passed on, to a topic's queue or to one agent. */
  record Transferred(
      String byAgent, @Nullable String topic, @Nullable String toAgent, @Nullable String toName)
      implements Event {}

  record Closed(ClosedBy by, @Nullable String agent) implements Event {}

  record Reopened() implements Event {}

  /**
   * @param score 1 (bad) to 5 (good)
   */
  record Rated(int score, @Nullable MaskedText comment) implements Event {
    public Rated {
      if (score < 1 || score > 5) {
        throw new IllegalArgumentException("a score is 1 to 5, not " + score);
      }
    }
  }

  /**
   * The customer said how they need to be spoken with.
   *
   * @param needs all that hold from here on, in the place of those before; none when they were
   *     taken back
   */
  record NeedsStated(List<CommunicationNeed> needs) implements Event {
    public NeedsStated {
      needs = CommunicationNeed.ordered(needs);
    }
  }

  /** The name the client gave this event, where it gave one. */
  default Optional<ClientMessageId> clientMessageIdIfAny() {
    return switch (this) {
      case CustomerSaid said -> Optional.of(said.clientMessageId());
      case AgentSaid said -> Optional.of(said.clientMessageId());
      case BotSaid _,
          HandOverRequested _,
          AgentJoined _,
          AgentLeft _,
          Transferred _,
          Closed _,
          Reopened _,
          Rated _,
          NeedsStated _ ->
          Optional.empty();
    };
  }
}
