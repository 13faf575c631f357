package io.okienko.bot.audit;

import io.okienko.bot.spi.AuditStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The account of what staff read and changed. Entries are added and never changed. What customers
 * do is no part of it, so nothing here is ever in the way of a customer's message.
 *
 * <p>Blocking; safe for use by many threads.
 */
public final class AuditLog {
  private final AuditStore store;
  private final Clock clock;

  public AuditLog(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Returns once it is durable. Who reads something is shown it only after that. */
  public void record(Deed deed) {
    store.append(clock.instant().truncatedTo(ChronoUnit.MILLIS), deed);
  }

  /** Newest first. */
  public List<AuditEntry> find(AuditQuery query) {
    return store.find(query);
  }

  /** The oldest entries with a greater number, oldest first. */
  public List<AuditEntry> listAfter(long number, int limit) {
    return store.listAfter(number, limit);
  }
}
