package io.okienko.storage.transfer;

import io.okienko.storage.DatabaseException;

/** Nothing may be copied there, or what arrived is not what was sent. */
public final class UnableToTransferException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  UnableToTransferException(String message) {
    super(message, null);
  }
}
