package io.okienko.load.conversation;

import io.okienko.load.conversation.Entry.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of one author in a conversation: gives them their names, and checks that each of
 * them gets one place in the log and keeps it, in the order in which they were sent. Not
 * thread-safe.
 */
public final class OwnMessages {
  private static final long NO_PLACE = 0;

  private final String conversationId;
  private final Kind kind;
  private final String prefix;
  private final Violations violations;

  /** The seq of each message, in the order in which they were sent. */
  private final List<Long> places = new ArrayList<>();

  private OwnMessages(String conversationId, Kind kind, String prefix, Violations violations) {
    this.conversationId = conversationId;
    this.kind = kind;
    this.prefix = prefix;
    this.violations = violations;
  }

  public static OwnMessages ofCustomer(String conversationId, Violations violations) {
    return new OwnMessages(conversationId, Kind.CUSTOMER_SAID, "customer-", violations);
  }

  /**
   * @param agent tells the messages of several agents apart
   */
  public static OwnMessages ofAgent(String conversationId, String agent, Violations violations) {
    return new OwnMessages(conversationId, Kind.AGENT_SAID, agent + "-", violations);
  }

  /** The name of the next message. */
  public String next() {
    return name(places.size() + 1);
  }

  /** The name of the message of a number, counted from 1, which may have been sent before. */
  public String name(int number) {
    while (places.size() < number) {
      places.add(NO_PLACE);
    }
    return prefix + number;
  }

  /** How many of them are in a log. */
  public int countIn(List<Entry> log) {
    return (int) log.stream().filter(this::isOwn).count();
  }

  public String conversationId() {
    return conversationId;
  }

  /** How many were sent. */
  public int count() {
    return places.size();
  }

  /** The server said that it has the message. */
  public void accepted(String clientMessageId, long seq) {
    place(clientMessageId, seq);
  }

  /** Somebody read an entry; only the author's own count. */
  public void read(Entry entry) {
    if (isOwn(entry)) {
      place(entry.clientMessageId(), entry.seq());
    }
  }

  private boolean isOwn(Entry entry) {
    return entry.kind() == kind && entry.clientMessageId().startsWith(prefix);
  }

  private void place(String clientMessageId, long seq) {
    int index = index(clientMessageId);
    long before = places.get(index);
    if (before == NO_PLACE) {
      places.set(index, seq);
    } else if (before != seq) {
      report(before, Violation.Kind.MOVED);
    }
  }

  private int index(String clientMessageId) {
    int index = Integer.parseInt(clientMessageId.substring(prefix.length())) - 1;
    if (index < 0 || index >= places.size()) {
      throw new IllegalArgumentException("nobody sent " + clientMessageId);
    }
    return index;
  }

  /** Holds the whole log against all that was accepted or read before. */
  public void review(List<Entry> log) {
    List<Entry> own = log.stream().filter(this::isOwn).toList();
    long[] stored = new long[places.size()];
    int latest = -1;
    for (Entry entry : own) {
      int index = index(entry.clientMessageId());
      if (stored[index] != NO_PLACE) {
        report(entry.seq(), Violation.Kind.STORED_TWICE);
        continue;
      }
      if (index < latest) {
        report(entry.seq(), Violation.Kind.SENT_OUT_OF_ORDER);
      }
      stored[index] = entry.seq();
      latest = Math.max(latest, index);
    }
    compare(stored);
  }

  private void compare(long[] stored) {
    for (int i = 0; i < stored.length; i++) {
      long place = places.get(i);
      if (place != NO_PLACE && stored[i] == NO_PLACE) {
        report(place, Violation.Kind.LOST);
      } else if (place != NO_PLACE && stored[i] != place) {
        report(place, Violation.Kind.MOVED);
      }
    }
  }

  private void report(long seq, Violation.Kind violation) {
    violations.add(new Violation(conversationId, seq, violation));
  }
}
