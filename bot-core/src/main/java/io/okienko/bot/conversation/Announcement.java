package io.okienko.bot.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What one server of an installation tells the others: that something happened, never what was said
 * in it. May come late, twice, in another order, or not at all.
 */
public sealed interface Announcement {
  ConversationId conversation();

  /**
   * Events are in the log.
   *
   * @param first their first seq
   * @param last their last seq
   * @param atDesk whether the conversation is, or was, more than the bot's business
   */
  record Committed(ConversationId conversation, long first, long last, boolean atDesk)
      implements Announcement {
    public Committed {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("no range of events: " + first + " to " + last);
      }
    }
  }

  /** As {@link Signal.Typing}. */
  record Typing(ConversationId conversation, Signal.Writer by, @Nullable String name)
      implements Announcement {}

  /** As {@link Signal.Read}. */
  record Read(ConversationId conversation, long seq) implements Announcement {}

  /** As {@link Signal.NoteAdded}. */
  record NoteAdded(ConversationId conversation, String noteId) implements Announcement {}
}
