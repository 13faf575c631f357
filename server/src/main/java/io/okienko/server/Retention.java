package io.okienko.server;

import io.okienko.bot.spi.AuditStore;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.StaffStore;
import io.okienko.kb.unanswered.Unanswered;
import io.okienko.server.configuration.RetentionSettings;
import java.time.Duration;
import java.time.Instant;

/** Lets go of what is older than the bank wants to keep, each kind by its own age. */
final class Retention {
  /** Few enough that customers' messages do not wait for one deletion. */
  private static final int ENTRIES_AT_ONCE = 1000;

  private final RetentionSettings ages;
  private final Duration tokenLife;
  private final ConversationStore conversations;
  private final Unanswered unanswered;
  private final AuditStore audit;
  private final StaffStore staff;

  /**
   * @param tokenLife of tokens that were issued without an end
   */
  Retention(
      RetentionSettings ages,
      Duration tokenLife,
      ConversationStore conversations,
      Unanswered unanswered,
      AuditStore audit,
      StaffStore staff) {
    this.ages = ages;
    this.tokenLife = tokenLife;
    this.conversations = conversations;
    this.unanswered = unanswered;
    this.audit = audit;
    this.staff = staff;
  }

  void apply(Instant now) {
    letGoOfConversations(now);
    conversations.limitTokens(now.plus(tokenLife));
    conversations.deleteExpiredTokens(now);
    conversations.deleteNotesBefore(now.minus(ages.notes()));
    unanswered.forgetAskedBefore(now.minus(ages.unanswered()));
    staff.deleteExpiredSessions(now);
    deleteAudit(now.minus(ages.audit()));
  }

  private void letGoOfConversations(Instant now) {
    Instant before = now.minus(ages.conversations());
    switch (ages.action()) {
      case DELETE -> conversations.deleteUntouchedSince(before);
      case ANONYMISE -> conversations.anonymiseUntouchedSince(before, now);
    }
  }

  private void deleteAudit(Instant before) {
    int deleted = ENTRIES_AT_ONCE;
    while (deleted == ENTRIES_AT_ONCE) {
      deleted = audit.deleteBefore(before, ENTRIES_AT_ONCE);
    }
  }
}
