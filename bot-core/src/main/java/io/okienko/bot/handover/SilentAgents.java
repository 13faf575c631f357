package io.okienko.bot.handover;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.ConversationLog.Step;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.spi.ConversationStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the customers of agents who went silent back to the queue, where they stand by their old
 * waiting time.
 */
public final class SilentAgents {
  private static final Logger LOG = LoggerFactory.getLogger(SilentAgents.class);

  /** Between two looks there are seconds; after a longer break nobody can be said to be silent. */
  private static final Duration LONGEST_BREAK = Duration.ofSeconds(30);

  private final ConversationStore store;
  private final ConversationLog log;
  private final WaitingLine line;
  private final AgentPresence presence;
  private @Nullable Instant lastLook;

  public SilentAgents(
      ConversationStore store, ConversationLog log, WaitingLine line, AgentPresence presence) {
    this.store = store;
    this.log = log;
    this.line = line;
    this.presence = presence;
  }

  /**
   * Looks through all owned conversations; called every few seconds, by one thread at a time.
   *
   * @return how many went back to the queue
   */
  public int release(Instant now) {
    List<Conversation> withAgents = store.listWithAgents();
    if (lastLook != null && lastLook.plus(LONGEST_BREAK).isBefore(now)) {
      presence.beginToSee(now);
    }
    lastLook = now;
    int released = 0;
    for (Conversation owned : withAgents) {
      if (isSilent(owned, now) && tryToRelease(owned, now)) {
        released++;
      }
    }
    return released;
  }

  /** One that fails must not keep the others waiting; the next look tries it again. */
  private boolean tryToRelease(Conversation owned, Instant now) {
    try {
      return log.write(owned.id(), current -> release(current, now));
    } catch (RuntimeException e) {
      LOG.error("Conversation {} did not go back to the queue", owned.id(), e);
      return false;
    }
  }

  private Step<Boolean> release(Conversation current, Instant now) {
    if (!isSilent(current, now) || hasBeenHeard(current, now)) {
      return Step.nothing(false);
    }
    return Step.append(line.giveBack(current), _ -> true);
  }

  private boolean isSilent(Conversation conversation, Instant now) {
    String agent = conversation.agent();
    return agent != null && presence.isSilent(agent, now);
  }

  /**
   * Another server may have seen the agent a moment ago, and what it saw stands in the log first.
   */
  private boolean hasBeenHeard(Conversation conversation, Instant now) {
    Instant since = now.minus(presence.silenceLimit());
    return store.listEvents(conversation.id(), 0).reversed().stream()
        .takeWhile(logged -> logged.at().isAfter(since))
        .anyMatch(logged -> isSignOf(logged.event(), conversation.agent()));
  }

  private static boolean isSignOf(Event event, @Nullable String agent) {
    return (event instanceof Event.AgentJoined joined && joined.agent().equals(agent))
        || (event instanceof Event.AgentSaid said && said.agent().equals(agent));
  }
}
