package io.okienko.bot.conversation;

/**
 * A message is in the log.
 *
 * @param repeated whether it had been there before: the client sent it again
 */
public record Said(long seq, boolean repeated) {}
