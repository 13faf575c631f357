package io.okienko.cluster;

/** The server cannot speak with others of its installation at all. */
public final class UnableToJoinException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnableToJoinException(String address, Throwable cause) {
    super("cannot listen for the other servers at " + address, cause);
  }
}
