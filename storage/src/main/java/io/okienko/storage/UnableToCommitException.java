package io.okienko.storage;

/** Nothing of the change is kept: the disk may be full or broken. */
public final class UnableToCommitException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public UnableToCommitException(Throwable cause) {
    super("the database could not keep the change", cause);
  }
}
