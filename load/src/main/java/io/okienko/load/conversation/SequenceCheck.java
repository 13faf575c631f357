package io.okienko.load.conversation;

import io.okienko.load.conversation.Violation.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks for one reader that a conversation's entries come without a gap, each once and in order,
 * also over connections that break off and resume. Not thread-safe.
 */
public final class SequenceCheck {
  private static final long NOTHING_READ = -1;

  /** So that a wild seq costs no memory. */
  private static final int MOST_MISSED = 1000;

  private final String conversationId;
  private final Violations violations;
  private final Set<Long> missed = new HashSet<>();
  private long last;

  private SequenceCheck(String conversationId, long last, Violations violations) {
    this.conversationId = conversationId;
    this.last = last;
    this.violations = violations;
  }

  /** For a reader that begins with the log's first entry. */
  public static SequenceCheck fromStart(String conversationId, Violations violations) {
    return new SequenceCheck(conversationId, 0, violations);
  }

  /** For a reader that comes in the middle: whatever is read first is where it begins. */
  public static SequenceCheck fromAnywhere(String conversationId, Violations violations) {
    return new SequenceCheck(conversationId, NOTHING_READ, violations);
  }

  public void read(long seq) {
    if (last == NOTHING_READ || seq == last + 1) {
      last = seq;
    } else if (seq > last) {
      report(seq, Kind.GAP);
      miss(seq);
      last = seq;
    } else {
      report(seq, missed.remove(seq) ? Kind.OUT_OF_ORDER : Kind.TWICE);
    }
  }

  private void miss(long before) {
    for (long seq = last + 1; seq < before && missed.size() < MOST_MISSED; seq++) {
      missed.add(seq);
    }
  }

  private void report(long seq, Kind kind) {
    violations.add(new Violation(conversationId, seq, kind));
  }

  /** The last seq that was read, 0 when there was none: where to resume. */
  public long last() {
    return Math.max(last, 0);
  }
}
