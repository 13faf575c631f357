package io.okienko.bot.spi;

import io.okienko.bot.audit.AuditEntry;
import io.okienko.bot.audit.AuditQuery;
import io.okienko.bot.audit.Deed;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the account of what staff did. There is no way to change an entry, and none to delete one
 * but by age.
 */
public interface AuditStore {

  /** Gives the deed the next number. Returns once it is durable. */
  void append(Instant at, Deed deed);

  /** Newest first. */
  List<AuditEntry> find(AuditQuery query);

  /** The oldest entries with a greater number, oldest first. */
  List<AuditEntry> listAfter(long number, int limit);

  /**
   * Deletes the oldest entries, if they are older than that: never one from between others.
   *
   * @param most how many at once
   * @return how many
   */
  int deleteBefore(Instant before, int most);
}
