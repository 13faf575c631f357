package io.okienko.kb.exchange;

/** A file to be imported is larger than {@link Exchange#MAX_BYTES}. */
public final class FileTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileTooLargeException() {
    super("a file to be imported may have " + Exchange.MAX_BYTES / (1024 * 1024) + " MiB at most");
  }
}
