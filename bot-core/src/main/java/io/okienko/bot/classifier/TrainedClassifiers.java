package io.okienko.bot.classifier;

import com.ibm.icu.text.Transliterator;
import de.bwaldvogel.liblinear.Linear;
import io.okienko.bot.digest.CodeVersion;
import io.okienko.bot.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Classifiers that were trained before, kept in files, so that a server is there again without
 * training them anew. One is only taken where it would be trained from the very same texts by the
 * very same code; a file that is damaged is as good as none.
 */
public final class TrainedClassifiers implements AutoCloseable {
  /** Nothing is kept: each training takes place. */
  public static final TrainedClassifiers NONE = new TrainedClassifiers(null, new byte[0]);

  private static final Logger LOG = LoggerFactory.getLogger(TrainedClassifiers.class);

  private static final List<Class<?>> LIBRARIES =
      List.of(QNTrainer.class, Linear.class, Transliterator.class);

  private final @Nullable Path folder;
  private final byte[] version;
  private boolean closed;

  TrainedClassifiers(@Nullable Path folder, byte[] version) {
    this.folder = folder;
    this.version = version.clone();
  }

  /** In files of a folder, which is made where there is none and may be deleted at any time. */
  public static TrainedClassifiers inFolder(Path folder) {
    return CodeVersion.find(List.of(TrainedClassifiers.class), LIBRARIES)
        .map(version -> new TrainedClassifiers(folder, version))
        .orElse(NONE);
  }

  /**
   * What was trained from these texts, now or earlier.
   *
   * @param name of the file; one name at a time is asked for by one thread
   * @param training by words alone
   */
  public TextClassifier findOrTrain(
      String name, List<LabelledText> examples, Supplier<TextClassifier> training) {
    if (folder == null) {
      return training.get();
    }
    byte[] key = key(examples);
    Path file = folder.resolve(name);
    return find(file, key)
        .orElseGet(() -> {
          TextClassifier trained = training.get();
          keep(trained, file, key);
          return trained;
        });
  }

  /** What was trained from these texts earlier, if anything was. */
  public Optional<TextClassifier> find(String name, List<LabelledText> examples) {
    return folder == null ? Optional.empty() : find(folder.resolve(name), key(examples));
  }

  private byte[] key(List<LabelledText> examples) {
    MessageDigest digest = Sha256.begin();
    digest.update(version);
    for (LabelledText example : examples) {
      digest.update(
          (example.category() + '\n' + example.text() + '\n').getBytes(StandardCharsets.UTF_8));
    }
    return digest.digest();
  }

  private static Optional<TextClassifier> find(Path file, byte[] key) {
    try {
      byte[] kept = Files.readAllBytes(file);
      int start = 2 * key.length;
      if (kept.length < start
          || !Arrays.equals(kept, 0, key.length, key, 0, key.length)
          || !Arrays.equals(kept, key.length, start, check(kept, start), 0, key.length)) {
        return Optional.empty();
      }
      var content = new ByteArrayInputStream(kept, start, kept.length - start);
      return Optional.of(TextClassifier.read(new DataInputStream(content)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("What was trained before cannot be read, so it is trained anew", e);
      return Optional.empty();
    }
  }

  private static byte[] check(byte[] bytes, int start) {
    MessageDigest digest = Sha256.begin();
    digest.update(bytes, start, bytes.length - start);
    return digest.digest();
  }

  /** A full disk costs the next start some seconds, and nothing else. */
  private synchronized void keep(TextClassifier trained, Path file, byte[] key) {
    if (closed) {
      return;
    }
    try {
      var content = new ByteArrayOutputStream();
      trained.write(new DataOutputStream(content));
      byte[] bytes = content.toByteArray();
      var whole = new ByteArrayOutputStream();
      whole.write(key);
      whole.write(check(bytes, 0));
      whole.write(bytes);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.write(unfinished, whole.toByteArray());
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("What was trained cannot be kept for the next start", e);
    }
  }

  /**
   * Keeps nothing from now on, so that the folder may be another server's: a training in the
   * background may well end later.
   */
  @Override
  public synchronized void close() {
    closed = true;
  }
}
