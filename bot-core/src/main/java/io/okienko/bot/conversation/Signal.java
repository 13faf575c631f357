package io.okienko.bot.conversation;

import org.jspecify.annotations.Nullable;

/** Something worth showing now that is no part of the log. It may be lost. */
public sealed interface Signal {
  ConversationId conversation();

  /**
   * Somebody is writing.
   *
   * @param name what the others call them, absent for the customer and the bot
   */
  record Typing(ConversationId conversation, Writer by, @Nullable String name) implements Signal {}

  /** The agent has read the customer's messages up to this seq. */
  record Read(ConversationId conversation, long seq) implements Signal {}

  /** Staff wrote a note. For staff only: never pass it on to a customer. */
  record NoteAdded(Note note) implements Signal {
    @Override
    public ConversationId conversation() {
      return note.conversation();
    }
  }

  /** Who writes in a conversation. */
  enum Writer {
    CUSTOMER,
    BOT,
    AGENT
  }
}
