package io.okienko.channels;

import java.net.BindException;

/** The server cannot take calls, most often because something else has the port. */
public final class UnableToListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnableToListenException(String host, int port, Throwable cause) {
    super("unable to listen on " + host + ":" + port + ": " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    Throwable inner = cause.getCause();
    Throwable told = inner == null ? cause : inner;
    return told instanceof BindException ? "the port is taken" : String.valueOf(told.getMessage());
  }
}
