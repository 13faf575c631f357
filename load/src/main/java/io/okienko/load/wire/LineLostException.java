package io.okienko.load.wire;

/** The connection ended, and nobody on this side had asked for it. */
public final class LineLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LineLostException(String what) {
    super("the server ended " + what);
  }
}
