package io.okienko.bot.digest;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells code that computes something from any other that might compute it differently. */
public final class CodeVersion {
  private CodeVersion() {}

  /**
   * The version of some code, with that of Java.
   *
   * @param own one class of each module that changes from build to build, which is read whole
   * @param libraries one class of each library, whose file's name and length are enough
   * @return 32 bytes; absent where the code's files cannot be read
   */
  public static Optional<byte[]> find(List<Class<?>> own, List<Class<?>> libraries) {
    MessageDigest digest = Sha256.begin();
    try {
      for (Class<?> each : own) {
        addWhole(place(each), digest);
      }
      for (Class<?> each : libraries) {
        Path library = place(each);
        digest.update(bytes(library.getFileName() + " " + Files.size(library)));
      }
    } catch (IOException _) {
      return Optional.empty();
    }
    digest.update(bytes(Runtime.version().toString()));
    return Optional.of(digest.digest());
  }

  private static void addWhole(Path place, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(bytes(place.relativize(file) + " " + Files.size(file) + "\n"));
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The jar or the folder that a class comes from. Asked of the class file itself, as a class out
   * of a start-up cache may not know its code source.
   */
  private static Path place(Class<?> type) throws IOException {
    String name = '/' + type.getName().replace('.', '/') + ".class";
    URL file = type.getResource(name);
    try {
      if (file != null && file.openConnection() instanceof JarURLConnection inJar) {
        return Path.of(inJar.getJarFileURL().toURI());
      }
      if (file != null && file.getProtocol().equals("file")) {
        String whole = file.toURI().toString();
        return Path.of(URI.create(whole.substring(0, whole.length() - name.length())));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    throw new IOException(type + " comes from neither a jar nor a folder");
  }
}
