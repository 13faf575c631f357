package io.okienko.bench.history;

import io.okienko.bot.conversation.Conversation;
import io.okienko.bot.conversation.ConversationId;
import io.okienko.bot.conversation.Event;
import io.okienko.bot.conversation.LoggedEvent;
import io.okienko.bot.language.Language;
import io.okienko.bot.privacy.MaskedText;
import io.okienko.bot.reply.Decision;
import io.okienko.bot.spi.ConcurrentAppendException;
import io.okienko.bot.spi.ConversationStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Makes conversations long, many messages in one commit because nobody waits for them. */
final class LongLog {
  private static final int AT_ONCE = 500;
  private static final MaskedText TEXT =
      new MaskedText("And what if somebody has paid with it already?", List.of());

  private final ConversationStore store;
  private final List<LoggedEvent> pending = new ArrayList<>();
  private Conversation after;

  private LongLog(ConversationStore store, ConversationId id) {
    this.store = store;
    this.after = store.find(id).orElseThrow();
  }

  /** The customer and the bot talk until the log is that long. */
  static void talkToBot(Bank bank, ConversationId id, int length) {
    new LongLog(bank.store(), id).talk(length, LongLog::botSaid);
  }

  /** The customer and the agent talk until the log is that long. */
  static void talkToAgent(Bank bank, ConversationId id, int length) {
    new LongLog(bank.store(), id).talk(length, _ -> agentSaid());
  }

  private void talk(int length, LongFunction<Event> reply) {
    Language language = after.language();
    while (after.lastSeq() < length) {
      add(new Event.CustomerSaid(Bank.name(), TEXT, language));
      add(reply.apply(after.lastSeq()));
      if (pending.size() >= AT_ONCE) {
        append();
      }
    }
    if (!pending.isEmpty()) {
      append();
    }
  }

  private void add(Event event) {
    LoggedEvent next = new LoggedEvent(after.lastSeq() + 1, after.createdAt(), event);
    pending.add(next);
    after = after.after(next);
  }

  private void append() {
    try {
      store.append(after, pending);
    } catch (ConcurrentAppendException e) {
      throw new IllegalStateException("nobody else writes here", e);
    }
    pending.clear();
  }

  private static Event botSaid(long inReplyTo) {
    Decision.Words words = ConstantBot.words(new Language("en"));
    return new Event.BotSaid(
        inReplyTo,
        words.kind(),
        words.text(),
        words.html(),
        words.simple(),
        words.language(),
        words.choices(),
        words.reason());
  }

  private static Event agentSaid() {
    return new Event.AgentSaid(
        Bank.name(), Bank.AGENT.username(), Bank.AGENT.name(), TEXT, new Language("en"));
  }
}
