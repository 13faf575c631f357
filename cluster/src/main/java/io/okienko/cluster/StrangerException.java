package io.okienko.cluster;

import java.io.IOException;

/** Somebody who is no server of this installation tried the port of the cluster. */
final class StrangerException extends IOException {
  private static final long serialVersionUID = 1L;

  StrangerException(String message) {
    super(message);
  }
}
