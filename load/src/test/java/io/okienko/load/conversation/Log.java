package io.okienko.load.conversation;

import io.okienko.load.conversation.Entry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes logs for tests. */
final class Log {
  private final List<Entry> entries = new ArrayList<>();

  static Log greeted() {
    return new Log().bot();
  }

  private Log add(Kind kind, String clientMessageId) {
    entries.add(new Entry(entries.size() + 1L, kind, clientMessageId));
    return this;
  }

  Log customer(String clientMessageId) {
    return add(Kind.CUSTOMER_SAID, clientMessageId);
  }

  Log agent(String clientMessageId) {
    return add(Kind.AGENT_SAID, clientMessageId);
  }

  Log bot() {
    return add(Kind.BOT_SAID, "");
  }

  Log happened(Kind kind) {
    return add(kind, "");
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
