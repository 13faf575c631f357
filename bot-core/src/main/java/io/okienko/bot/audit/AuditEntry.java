package io.okienko.bot.audit;

import java.time.Instant;

/**
 * A deed as it is on record.
 *
 * @param number from 1 in the order of record, without gaps
 */
public record AuditEntry(long number, Instant at, Deed deed) {}
