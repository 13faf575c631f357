package io.okienko.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one server, which holds its lock for as long as this is open. The lock goes with
 * the process that holds it, however that ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private final FileChannel lock;

  private DataFolder(FileChannel lock) {
    this.lock = lock;
  }

  /**
   * Makes the folder where there is none, and takes it.
   *
   * @throws DataFolderInUseException when another server, or another part of this one, holds it
   * @throws UnableToOpenDatabaseException when the folder cannot be written to
   */
  @SuppressWarnings("resource") // the channel is the lock, and is closed with it
  public static DataFolder take(Path folder) {
    create(folder);
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("okienko.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new DataFolderInUseException(folder);
      }
      return new DataFolder(channel);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /**
   * Makes the folder where there is none, readable by its owner alone: what customers say is no
   * other user's business on this machine.
   *
   * @throws UnableToOpenDatabaseException when it cannot be made
   */
  public static void create(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        setPermissions(folder, "rwx------");
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** Makes an empty file where there is none, readable by its owner alone. */
  public static void createFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      setPermissions(file, "rw-------");
    }
  }

  private static void setPermissions(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static UnableToOpenDatabaseException unusable(Path folder, IOException cause) {
    return new UnableToOpenDatabaseException("cannot use the data folder " + folder, cause);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of the data folder did not close", e);
    }
  }
}
