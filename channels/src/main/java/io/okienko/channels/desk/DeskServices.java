package io.okienko.channels.desk;

import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.Desk;
import io.okienko.channels.live.QueueWatch;
import io.okienko.channels.live.Timing;
import io.okienko.channels.staff.StaffAccess;

/** What agents' sockets need of the rest of the house. */
record DeskServices(
    Desk desk,
    ConversationFeed feed,
    QueueWatch queue,
    AgentPresence presence,
    StaffAccess access,
    AuditLog audit,
    Summaries summaries,
    SharedLists lists,
    Timing timing) {}
