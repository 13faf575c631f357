package io.okienko.load.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is owed to the customer: a word of the bot to each message, and a person once one was asked
 * for. A person who was asked for, or a closed conversation, ends what the bot owed.
 */
public final class Duty {
  private static final long NOBODY_ASKED_FOR = 0;

  private final Deque<Long> toAnswer = new ArrayDeque<>();
  private boolean botServes = true;
  private long personAskedFor = NOBODY_ASKED_FOR;

  private Duty() {}

  /** Reports what is still owed at the end of a log. */
  public static void review(String conversationId, List<Entry> log, Violations violations) {
    Duty duty = after(log);
    for (long seq : duty.toAnswer) {
      violations.add(new Violation(conversationId, seq, Violation.Kind.UNANSWERED));
    }
    if (duty.personAskedFor != NOBODY_ASKED_FOR) {
      violations.add(new Violation(conversationId, duty.personAskedFor, Violation.Kind.FORGOTTEN));
    }
  }

  /** Whether nothing is owed at the end of a log. */
  public static boolean isDone(List<Entry> log) {
    Duty duty = after(log);
    return duty.toAnswer.isEmpty() && duty.personAskedFor == NOBODY_ASKED_FOR;
  }

  private static Duty after(List<Entry> log) {
    var duty = new Duty();
    log.forEach(duty::take);
    return duty;
  }

  private void take(Entry entry) {
    switch (entry.kind()) {
      case CUSTOMER_SAID -> said(entry.seq());
      case BOT_SAID, BOT_OVERLOADED, BOT_PASSES_ON -> toAnswer.poll();
      case HAND_OVER_REQUESTED -> passOn(entry.seq());
      case AGENT_JOINED, CLOSED -> passOn(NOBODY_ASKED_FOR);
      case REOPENED -> botServes = true;
      case AGENT_SAID, OTHER -> {
        // whoever speaks for the bank has taken over before
      }
    }
  }

  private void said(long seq) {
    if (botServes) {
      toAnswer.add(seq);
    }
  }

  private void passOn(long request) {
    toAnswer.clear();
    botServes = false;
    personAskedFor = request;
  }
}
