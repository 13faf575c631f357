package io.okienko.bot.conversation;

import java.time.Instant;

/**
 * What staff wrote for each other. It stands beside the log, not in it, so that the customer's
 * numbering has no gaps and nothing can leak by mistake.
 *
 * @param afterSeq the newest event when it was written
 * @param author user name
 */
public record Note(
    String id,
    ConversationId conversation,
    Instant at,
    long afterSeq,
    String author,
    String name,
    String text) {}
