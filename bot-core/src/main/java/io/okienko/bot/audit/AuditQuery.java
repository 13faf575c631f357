package io.okienko.bot.audit;

import java.util.Optional;

/**
 * Which entries somebody wants to see; what is empty does not matter.
 *
 * @param before only entries with a smaller number
 */
public record AuditQuery(
    Optional<String> actor,
    Optional<AuditAction> action,
    Optional<String> subject,
    long before,
    int limit) {}
