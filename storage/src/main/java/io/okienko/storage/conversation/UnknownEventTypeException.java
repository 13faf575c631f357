package io.okienko.storage.conversation;

import io.okienko.storage.DatabaseException;

/** A log holds an event of a type that this version does not know: a newer one wrote it. */
public final class UnknownEventTypeException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  UnknownEventTypeException(String type) {
    super("the log holds an event of the unknown type " + type, null);
  }
}
