package io.okienko.channels;

import java.net.BindException;

/** The server cannot take calls, most often because something else has the port. */
public final class UnableToListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnableToListenException(String host, int port, Throwable cause) {
    super("unable to listen on " + host + ":" + port + ": " + reason(inner(cause)), inner(cause));
  }

  /** What failed, without the future that it failed in. */
  private static Throwable inner(Throwable cause) {
    Throwable inner = cause.getCause();
    return inner == null ? cause : inner;
  }

  private static String reason(Throwable told) {
    return told instanceof BindException ? "the port is taken" : String.valueOf(told.getMessage());
  }
}
