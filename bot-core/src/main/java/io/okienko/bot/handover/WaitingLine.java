package io.okienko.bot.handover;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.QueuePlace;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.spi.ConversationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells customers where they stand in the queue, and how long it will take as far as one can say.
 */
public final class WaitingLine {
  /** Waits that ended longer ago say nothing about now. */
  private static final Duration LATELY = Duration.ofHours(3);

  /** From fewer waits no estimate is made. */
  private static final int FEWEST_WAITS = 3;

  private final ConversationStore store;
  private final AgentPresence presence;
  private final Clock clock;

  public WaitingLine(ConversationStore store, AgentPresence presence, Clock clock) {
    this.store = store;
    this.presence = presence;
    this.clock = clock;
  }

  /** Where a conversation stands right now; empty when it does not wait. */
  public Optional<QueuePlace> placeOf(Conversation conversation) {
    Instant since = conversation.waitingSince();
    if (conversation.state() != ConversationState.WAITING || since == null) {
      return Optional.empty();
    }
    return Optional.of(place(conversation.priority(), since, conversation.id()));
  }

  /**
   * The event that puts a conversation into the queue, at the place that it has a right to: an
   * urgent one stays urgent, whoever waited before goes on waiting from then, and a topic that is
   * known is not forgotten for {@code general}.
   */
  public Event.HandOverRequested request(
      Conversation now,
      HandOverReason reason,
      String topic,
      Priority priority,
      @Nullable MaskedText comment) {
    Priority stands = now.priority() == Priority.URGENT ? Priority.URGENT : priority;
    Instant since = now.waitingSince();
    Instant from = since == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : since;
    QueuePlace place = place(stands, from, now.id());
    OptionalLong estimate = place.estimatedWaitSeconds();
    return new Event.HandOverRequested(
        reason,
        topic.equals(Conversation.GENERAL_TOPIC) ? now.topic() : topic,
        stands,
        place.position(),
        estimate.isPresent() ? estimate.getAsLong() : null,
        comment);
  }

  /** The events that put a conversation back where it waited, because its agent is away. */
  List<Event> giveBack(Conversation owned) {
    String agent = Objects.requireNonNull(owned.agent());
    String name = Objects.requireNonNull(owned.agentName());
    return List.of(
        new Event.AgentLeft(agent, name),
        request(owned, HandOverReason.AGENT_SILENT, owned.topic(), owned.priority(), null));
  }

  private QueuePlace place(Priority priority, Instant since, ConversationId id) {
    int position = store.countWaitingBefore(priority, since, id) + 1;
    return new QueuePlace(position, estimate(position));
  }

  /**
   * The middle one of the latest waits, which one customer who waited through lunch does not
   * change; as many times as it takes the agents who are here to get to this place.
   */
  private OptionalLong estimate(int position) {
    int agents = presence.countOnline();
    List<Long> waits = store.listWaitSeconds(clock.instant().minus(LATELY));
    if (agents == 0 || waits.size() < FEWEST_WAITS) {
      return OptionalLong.empty();
    }
    long typical = waits.stream().sorted().toList().get(waits.size() / 2);
    return OptionalLong.of(typical * Math.ceilDiv(position, agents));
  }
}
