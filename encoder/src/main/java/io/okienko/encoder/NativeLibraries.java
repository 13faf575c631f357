package io.okienko.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the tokenizer unpacks its native library: a folder of this process alone, gone at its end.
 * By itself it would write under the home folder, which a service may not have, and tell its makers
 * of the start.
 */
final class NativeLibraries {
  private static boolean prepared;

  private NativeLibraries() {}

  /** To be called before the tokenizer is first touched; later calls do nothing. */
  static synchronized void prepare() {
    if (prepared) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("okienko-native-");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(folder)));
      System.setProperty("DJL_CACHE_DIR", folder.toString());
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("OPT_OUT_TRACKING", "true");
      prepared = true;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for native libraries", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> inside = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inside) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // What the operating system still holds is its temporary folder's business.
      System.Logger log = System.getLogger(NativeLibraries.class.getName());
      log.log(System.Logger.Level.DEBUG, "left behind: " + folder, e);
    }
  }
}
