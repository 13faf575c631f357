package io.okienko.channels;

import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.conversation.ConversationFeed;
import io.okienko.bot.conversation.Conversations;
import io.okienko.bot.customerdata.CustomerRecords;
import io.okienko.bot.handover.AgentPresence;
import io.okienko.bot.handover.CustomerWindows;
import io.okienko.bot.handover.Desk;
import io.okienko.bot.reply.Learning;
import io.okienko.bot.reply.Trial;
import io.okienko.bot.spi.PasskeyStore;
import io.okienko.bot.staff.StaffDirectory;
import io.okienko.bot.understanding.UnderstandingWorkers;
import io.okienko.channels.editors.AnswerCount;
import io.okienko.kb.editing.KnowledgeBase;
import io.okienko.kb.exchange.Exchange;
import io.okienko.kb.publication.PublishedAnswers;
import io.okienko.kb.topic.Topics;
import io.okienko.kb.unanswered.Unanswered;
import java.time.Clock;

/** Everything in the house that the channels speak for. */
public record Services(
    Conversations conversations,
    ConversationFeed feed,
    Desk desk,
    AgentPresence presence,
    CustomerWindows windows,
    StaffDirectory staff,
    PasskeyStore passkeys,
    AuditLog audit,
    CustomerRecords customerRecords,
    KnowledgeBase knowledgeBase,
    Exchange exchange,
    PublishedAnswers answers,
    Unanswered unanswered,
    Topics topics,
    Trial trial,
    Learning learning,
    AnswerCount answerCount,
    UnderstandingWorkers workers,
    Clock clock) {}
