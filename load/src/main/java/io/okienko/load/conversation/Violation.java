package io.okienko.load.conversation;

/**
 * Something that must never happen to a conversation, and did.
 *
 * @param seq where in the log
 */
public record Violation(String conversationId, long seq, Kind kind) {
  /** What must never happen. */
  public enum Kind {
    GAP("an entry before it never came"),
    TWICE("came twice"),
    OUT_OF_ORDER("came after a later one"),
    LOST("was accepted here and is not in the log"),
    MOVED("was accepted here and stands elsewhere"),
    STORED_TWICE("is a message that the log has already"),
    SENT_OUT_OF_ORDER("stands before a message that was sent before it"),
    UNANSWERED("is a message to which the bot never said anything"),
    FORGOTTEN("asks for a person, and nobody came");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Goes on after "seq 7 ". */
    public String words() {
      return words;
    }
  }

  /** For people: which conversation, where, what. */
  public String sentence() {
    return "conversation " + conversationId + ": seq " + seq + " " + kind.words();
  }
}
