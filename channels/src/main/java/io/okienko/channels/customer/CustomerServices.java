package io.okienko.channels.customer;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.Conversations;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.Timing;
import java.time.Clock;
import java.time.Instant;

/** What a customer's live connections need of the rest of the house. */
record CustomerServices(
    Conversations conversations,
    ConversationFeed feed,
    QueueWatch queue,
    CustomerAccess access,
    CustomerLimits limits,
    Places places,
    Timing timing,
    Clock clock) {

  /** Whether what was opened with a token may stay open. */
  boolean isOver(Instant tokenExpires) {
    return !clock.instant().isBefore(tokenExpires);
  }
}
