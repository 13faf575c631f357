package io.okienko.channels.customer;

import io.okienko.channels.http.RateLimiter;

/**
 * How fast customers may be, so that nobody spoils it for the others.
 *
 * @param opening new conversations, sockets and event streams of one address
 * @param messages of one conversation
 * @param changes of one conversation other than messages
 * @param history reading what one conversation's log holds, in whichever way
 * @param transcripts of one conversation
 */
public record CustomerLimits(
    RateLimiter opening,
    RateLimiter messages,
    RateLimiter changes,
    RateLimiter history,
    RateLimiter transcripts) {}
