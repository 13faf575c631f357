package io.okienko.bot.conversation;

import java.time.Instant;

/**
 * What an {@link AccessToken} opens, and until when.
 *
 * @param expires from then on the token opens nothing
 */
public record TokenAccess(ConversationId conversation, Instant expires) {}
