package io.okienko.bot.classifier;

import com.ibm.icu.text.Transliterator;
import de.bwaldvogel.liblinear.Linear;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;

/** Tells the code that trains from any other that might train differently. */
final class CodeVersion {
  private static final List<Class<?>> LIBRARIES =
      List.of(QNTrainer.class, Linear.class, Transliterator.class);

  private CodeVersion() {}

  /** Absent where the code is not in jars, as while somebody works on it. */
  static Optional<String> find() {
    try {
      MessageDigest digest = Digests.sha256();
      digest.update(Files.readAllBytes(jar(CodeVersion.class)));
      for (Class<?> each : LIBRARIES) {
        Path jar = jar(each);
        digest.update(bytes(jar.getFileName() + " " + Files.size(jar)));
      }
      digest.update(bytes(Runtime.version().toString()));
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** By the class file itself: a class out of a start-up cache may not know its code source. */
  private static Path jar(Class<?> type) throws IOException {
    URL file = type.getResource(type.getSimpleName() + ".class");
    if (file == null || !(file.openConnection() instanceof JarURLConnection inJar)) {
      throw new IOException(type + " is in no jar");
    }
    try {
      return Path.of(inJar.getJarFileURL().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
