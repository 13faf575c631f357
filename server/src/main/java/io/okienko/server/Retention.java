package io.okienko.server;

import io.okienko.bot.outage.Wordless;
import io.okienko.bot.spi.AuditStore;
import io.okienko.bot.spi.ConversationStore;
import io.okienko.bot.spi.StaffStore;
import io.okienko.kb.unanswered.Unanswered;
import io.okienko.server.configuration.RetentionSettings;
import io.okienko.storage.DatabaseUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of what is older than the bank wants to keep, each kind by its own age: some at a time,
 * because customers' messages wait meanwhile, a statement that does very much would be cut off, and
 * a server that stops has no time.
 */
final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int AT_ONCE = 500;

  private final RetentionSettings ages;
  private final Duration tokenLife;
  private final ConversationStore conversations;
  private final Unanswered unanswered;
  private final AuditStore audit;
  private final StaffStore staff;
  private volatile boolean stopping;

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

  /**
   * May take long. What fails is told, and keeps nothing of another kind from being let go of.
   *
   * @throws DatabaseUnavailableException when that is the reason
   */
  void apply(Instant now) {
    letGo("conversations", () -> someConversations(now));
    letGo("tokens", () -> conversations.limitTokens(now.plus(tokenLife), AT_ONCE));
    letGo("tokens", () -> conversations.deleteExpiredTokens(now, AT_ONCE));
    letGo("notes", () -> conversations.deleteNotesBefore(now.minus(ages.notes()), AT_ONCE));
    letGo("audit", () -> audit.deleteBefore(now.minus(ages.audit()), AT_ONCE));
    letGoAtOnce("questions", () -> unanswered.forgetAskedBefore(now.minus(ages.unanswered())));
    letGoAtOnce("sessions", () -> staff.deleteExpiredSessions(now));
  }

  private int someConversations(Instant now) {
    Instant before = now.minus(ages.conversations());
    return switch (ages.action()) {
      case DELETE -> conversations.deleteUntouchedSince(before, AT_ONCE);
      case ANONYMISE -> conversations.anonymiseUntouchedSince(before, now, AT_ONCE);
    };
  }

  /** Of what is never very much. */
  private void letGoAtOnce(String kind, Runnable all) {
    letGo(
        kind,
        () -> {
          all.run();
          return 0;
        });
  }

  private void letGo(String kind, IntSupplier some) {
    try {
      while (!stopping && some.getAsInt() > 0) {
        // There may be more.
      }
    } catch (DatabaseUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Not all {} that are too old were let go of", kind, Wordless.copyOf(e));
    }
  }

  /** The run under way ends soon, and leaves the rest to the next one. */
  @Override
  public void close() {
    stopping = true;
  }
}
