package io.okienko.storage.conversation;

import io.okienko.storage.DatabaseException;

/** A stored event is not what its type says it is: the database was changed from outside. */
public final class UnreadableEventException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  UnreadableEventException(String type, Throwable cause) {
    super("the log holds an unreadable event of type " + type, cause);
  }
}
