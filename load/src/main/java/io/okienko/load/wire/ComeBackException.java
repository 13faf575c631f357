package io.okienko.load.wire;

import java.time.Duration;

/** The server asks to be called again later. */
final class ComeBackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Duration delay;

  ComeBackException(int status, Duration delay) {
    super("the server is busy (" + status + ") and asks to come back later", null, false, false);
    this.status = status;
    this.delay = delay;
  }

  int status() {
    return status;
  }

  Duration delay() {
    return delay;
  }
}
