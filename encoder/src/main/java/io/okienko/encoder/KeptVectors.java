package io.okienko.encoder;

import io.okienko.bot.digest.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors that an encoder computed earlier, in a file, so that a server that starts again need not
 * wait for them. Of a text only its digest is there.
 *
 * <p>The file begins with the encoder's fingerprint; each vector follows after its text's digest
 * and before a check sum. What was cut off or damaged is left out, together with what follows, and
 * computed anew. A disk that fails costs time, and nothing else. Safe for use by many threads.
 */
final class KeptVectors implements AutoCloseable {
  /** Some 3 KiB each. When there are more, most are of texts that no article has any longer. */
  static final int MOST_KEPT = 40_000;

  private static final Logger LOG = LoggerFactory.getLogger(KeptVectors.class);

  private static final int DIGEST_BYTES = 16;

  private final FileChannel file;
  private final byte[] fingerprint;
  private final int dimensions;
  private final int recordBytes;
  private final Map<ByteBuffer, Long> positions = new HashMap<>();
  private boolean broken;

  private KeptVectors(FileChannel file, byte[] fingerprint, int dimensions) {
    this.file = file;
    this.fingerprint = fingerprint;
    this.dimensions = dimensions;
    this.recordBytes = DIGEST_BYTES + dimensions * Float.BYTES + Integer.BYTES;
  }

  /**
   * Those in a file, which is made where there is none, and made anew when another encoder wrote
   * it.
   *
   * @param fingerprint the same for two encoders only when they give the same vectors
   * @return empty when the file cannot be used, which is logged
   */
  static Optional<KeptVectors> open(Path path, byte[] fingerprint, int dimensions) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var kept =
          new KeptVectors(
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE),
              fingerprint.clone(),
              dimensions);
      kept.readPositions();
      return Optional.of(kept);
    } catch (IOException e) {
      LOG.warn("The vectors of texts cannot be kept for the next start", e);
      return Optional.empty();
    }
  }

  private void readPositions() throws IOException {
    var start = ByteBuffer.allocate(fingerprint.length);
    if (!fill(start, 0) || !start.flip().equals(ByteBuffer.wrap(fingerprint))) {
      beginAnew();
      return;
    }
    long position = fingerprint.length;
    var sound = ByteBuffer.allocate(recordBytes);
    while (fill(sound, position) && isSound(sound)) {
      positions.put(digestIn(sound), position);
      position += recordBytes;
    }
    file.truncate(position);
  }

  private void beginAnew() throws IOException {
    positions.clear();
    file.truncate(0);
    write(ByteBuffer.wrap(fingerprint));
  }

  /** The vector of a text, if it was kept. */
  synchronized Optional<float[]> find(String text) {
    Long position = positions.get(digest(text));
    if (position == null || broken) {
      return Optional.empty();
    }
    try {
      var found = ByteBuffer.allocate(recordBytes);
      if (!fill(found, position) || !isSound(found)) {
        throw new IOException("what was kept at " + position + " is damaged");
      }
      float[] vector = new float[dimensions];
      found.position(DIGEST_BYTES).asFloatBuffer().get(vector);
      return Optional.of(vector);
    } catch (IOException e) {
      giveUp(e);
      return Optional.empty();
    }
  }

  /** Adds the vectors of texts that have none here, of each text one. */
  synchronized void keep(List<String> texts, List<float[]> vectors) {
    if (broken) {
      return;
    }
    try {
      if (positions.size() + texts.size() > MOST_KEPT) {
        beginAnew();
      }
      for (int i = 0; i < texts.size(); i++) {
        append(digest(texts.get(i)), vectors.get(i));
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void append(ByteBuffer digest, float[] vector) throws IOException {
    var added = ByteBuffer.allocate(recordBytes).put(digest.duplicate());
    added.asFloatBuffer().put(vector);
    added.putInt(recordBytes - Integer.BYTES, checkSum(added)).rewind();
    long position = file.size();
    write(added);
    positions.put(digest, position);
  }

  private void write(ByteBuffer bytes) throws IOException {
    long position = file.size();
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }

  /** Whether the file was long enough. */
  private boolean fill(ByteBuffer buffer, long position) throws IOException {
    buffer.clear();
    while (buffer.hasRemaining()) {
      if (file.read(buffer, position + buffer.position()) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isSound(ByteBuffer bytes) {
    return bytes.getInt(recordBytes - Integer.BYTES) == checkSum(bytes);
  }

  private int checkSum(ByteBuffer bytes) {
    var sum = new CRC32C();
    sum.update(bytes.slice(0, recordBytes - Integer.BYTES));
    return (int) sum.getValue();
  }

  private static ByteBuffer digestIn(ByteBuffer bytes) {
    byte[] digest = new byte[DIGEST_BYTES];
    bytes.get(0, digest);
    return ByteBuffer.wrap(digest);
  }

  private static ByteBuffer digest(String text) {
    return ByteBuffer.wrap(Arrays.copyOf(Sha256.of(text), DIGEST_BYTES));
  }

  private void giveUp(IOException e) {
    broken = true;
    LOG.warn("The vectors of texts are no longer kept for the next start", e);
  }

  @Override
  public synchronized void close() {
    broken = true;
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("The file with the vectors of texts could not be closed", e);
    }
  }
}
