package io.okienko.kb.search;

/** The search index cannot be written, because its folder or its disk does not allow it. */
public final class UnableToKeepIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnableToKeepIndexException(String where, Exception cause) {
    super("cannot keep the search index in " + where, cause);
  }
}
