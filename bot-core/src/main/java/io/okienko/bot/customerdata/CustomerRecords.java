package io.okienko.bot.customerdata;

import io.okienko.bot.audit.AuditAction;
import io.okienko.bot.audit.AuditLog;
import io.okienko.bot.audit.Deed;
import io.okienko.bot.conversation.ClosedBy;
import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.ConversationLog;
import io.okienko.bot.conversation.ConversationLog.Step;
import io.okienko.bot.conversation.ConversationState;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.conversation.UnknownConversationException;
import io.okienko.bot.language.Readings;
import io.okienko.bot.spi.ConversationStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands out all that is kept of one customer, and erases it. Both are on record, and never what
 * stood there. Blocking; safe for use by many threads. {@code by} is the user name of whoever does
 * it.
 */
public final class CustomerRecords {
  private final ConversationStore store;
  private final ConversationLog log;
  private final AuditLog audit;
  private final Consumer<String> forgetQuestion;
  private final Clock clock;

  /**
   * @param forgetQuestion takes a message, as the bot may have read it, out of the unanswered
   *     questions
   */
  public CustomerRecords(
      ConversationStore store,
      ConversationLog log,
      AuditLog audit,
      Consumer<String> forgetQuestion,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.audit = audit;
    this.forgetQuestion = forgetQuestion;
    this.clock = clock;
  }

  /**
   * @throws UnknownConversationException when there is no such conversation
   */
  public CustomerRecord export(String by, ConversationId id) {
    Conversation conversation = log.get(id);
    audit.record(Deed.of(by, AuditAction.CONVERSATION_EXPORTED, id.value()));
    return new CustomerRecord(conversation, store.listEvents(id, 0), store.listNotes(id));
  }

  /**
   * Erases the conversation with its notes and its token, and its questions from the unanswered
   * ones. It is closed before, so that windows and desks that have it open learn that it ended.
   *
   * @throws UnknownConversationException when there is no such conversation
   */
  public void erase(String by, ConversationId id) {
    log.write(id, CustomerRecords::closed);
    forgetQuestions(store.listEvents(id, 0));
    Deed deed = Deed.of(by, AuditAction.CONVERSATION_ERASED, id.value());
    if (!store.erase(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), deed)) {
      throw new UnknownConversationException(id);
    }
    log.forget(id);
  }

  private static Step<Long> closed(Conversation now) {
    return now.state() == ConversationState.CLOSED
        ? Step.nothing(now.lastSeq())
        : Step.append(new Event.Closed(ClosedBy.SYSTEM, null));
  }

  private void forgetQuestions(List<LoggedEvent> events) {
    for (LoggedEvent logged : events) {
      if (logged.event() instanceof Event.CustomerSaid said) {
        Readings.of(said.text().value()).forEach(forgetQuestion);
      }
    }
  }
}
