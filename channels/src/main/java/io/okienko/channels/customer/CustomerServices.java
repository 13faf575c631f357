package io.okienko.channels.customer;

import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.Conversations;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.Timing;

/** What a customer's live connections need of the rest of the house. */
record CustomerServices(
    Conversations conversations,
    ConversationFeed feed,
    QueueWatch queue,
    CustomerAccess access,
    CustomerLimits limits,
    Places places,
    Timing timing) {}
