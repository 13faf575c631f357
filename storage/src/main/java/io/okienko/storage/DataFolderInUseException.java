package io.okienko.storage;

import java.nio.file.Path;

/**
 * Two servers on one data folder would spoil each other's work, so the second one does not start.
 */
public final class DataFolderInUseException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public DataFolderInUseException(Path folder) {
    super("another server is running on the data in " + folder, null);
  }
}
