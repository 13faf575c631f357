package io.okienko.bot.handover;

import io.okienko.bot.conversation.ConversationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Only a conversation's owner may do this, and that is somebody else, or nobody. */
public final class NotYoursException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String owner;

  public NotYoursException(ConversationId id, @Nullable String owner) {
    super("conversation " + id + " belongs to " + (owner == null ? "nobody" : owner));
    this.owner = owner;
  }

  /** User name of the owner, if there is one. */
  public Optional<String> owner() {
    return Optional.ofNullable(owner);
  }
}
