package io.okienko.load.wire;

/** The server understood what was asked, and did not do it. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  RefusedException(int status, String code, String what) {
    super("the server refused " + what + ": " + status + " " + code);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  /** The stable name of the reason, empty when the answer had none. */
  public String code() {
    return code;
  }
}
