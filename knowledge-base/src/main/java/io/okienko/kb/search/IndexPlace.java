package io.okienko.kb.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Where an index is kept. Whatever was there before is of no use: the articles are the truth. */
interface IndexPlace {

  /** Empty, and to be closed by whoever opens it. */
  Directory open() throws IOException;

  /** In the Java heap: for an index that is small or soon gone. */
  static IndexPlace memory() {
    return new IndexPlace() {
      @Override
      public Directory open() {
        return new ByteBuffersDirectory();
      }

      @Override
      public String toString() {
        return "memory";
      }
    };
  }

  /**
   * In files that are mapped into memory, so that the operating system keeps as much of them there
   * as there is room for. Nobody else may use the folder.
   */
  static IndexPlace folder(Path folder) {
    return new IndexPlace() {
      @Override
      public Directory open() throws IOException {
        Files.createDirectories(folder);
        return emptied(new MMapDirectory(folder));
      }

      @Override
      public String toString() {
        return folder.toString();
      }
    };
  }

  private static Directory emptied(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
    return directory;
  }
}
