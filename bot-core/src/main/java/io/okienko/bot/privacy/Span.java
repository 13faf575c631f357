package io.okienko.bot.privacy;

/**
 * A place in a text.
 *
 * @param start the first char
 * @param end the first char after it
 */
record Span(int start, int end) {}
