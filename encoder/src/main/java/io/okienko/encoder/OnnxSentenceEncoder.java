package io.okienko.encoder;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.okienko.bot.classifier.Vectors;
import io.okienko.bot.digest.Sha256;
import io.okienko.bot.spi.SentenceEncoder;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/**
 * A sentence encoder of one or several models, whose vectors are put side by side: the likeness of
 * two texts is then a weighted mean of what the models say, and models that were trained
 * differently err differently. What was encoded lately is remembered, since an article's texts are
 * asked for at every training and a message more than once while it is understood. What is encoded
 * ahead, which is the bank's own texts and never a customer's, can be kept in a file too.
 */
final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {
  /** Of some 3 KiB each, for 768 dimensions. */
  private static final int MOST_REMEMBERED = 20_000;

  /** More at once are no faster on one core. */
  private static final int BATCH = 8;

  private final List<Part> parts;
  private final int dimensions;
  private final LoadingCache<String, float[]> remembered;
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private Optional<KeptVectors> kept = Optional.empty();
  private boolean closed;

  /**
   * @param parts at least one
   */
  OnnxSentenceEncoder(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.dimensions = parts.stream().mapToInt(part -> part.model().dimensions()).sum();
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .build(text -> compute(List.of(text)).getFirst());
  }

  /**
   * From now on what is encoded ahead is kept in this file, and taken from it. To be called before
   * the encoder is used.
   *
   * @param version the same where the same code computes
   */
  void keepVectorsIn(Path file, byte[] version) {
    MessageDigest fingerprint = Sha256.begin();
    fingerprint.update(version);
    for (Part part : parts) {
      fingerprint.update(part.model().fingerprint());
      fingerprint.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, part.weight()));
    }
    kept = KeptVectors.open(file, fingerprint.digest(), dimensions);
  }

  @Override
  public float[] encode(String text) {
    return remembered.get(text).clone();
  }

  @Override
  public void encodeAhead(Collection<String> texts) {
    List<String> missing =
        texts.stream()
            .distinct()
            .filter(text -> !isRemembered(text))
            .limit(MOST_REMEMBERED)
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    int size = parts.stream().allMatch(part -> part.model().takesBatches()) ? BATCH : 1;
    IntStream.range(0, Math.ceilDiv(missing.size(), size))
        .parallel()
        .map(batch -> batch * size)
        .mapToObj(start -> missing.subList(start, Math.min(start + size, missing.size())))
        .forEach(this::remember);
  }

  private boolean isRemembered(String text) {
    if (remembered.getIfPresent(text) != null) {
      return true;
    }
    Optional<float[]> found = kept.flatMap(vectors -> vectors.find(text));
    found.ifPresent(vector -> remembered.put(text, vector));
    return found.isPresent();
  }

  private void remember(List<String> texts) {
    List<float[]> vectors = compute(texts);
    kept.ifPresent(file -> file.keep(texts, vectors));
    for (int i = 0; i < vectors.size(); i++) {
      remembered.put(texts.get(i), vectors.get(i));
    }
  }

  private List<float[]> compute(List<String> texts) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the encoder is closed");
      }
      return vectors(texts);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private List<float[]> vectors(List<String> texts) {
    float[][] all = new float[texts.size()][dimensions];
    int start = 0;
    for (Part part : parts) {
      // The square root, since a likeness has the factor twice.
      float factor = (float) Math.sqrt(part.weight());
      List<float[]> vectors = part.model().encode(texts);
      for (int i = 0; i < all.length; i++) {
        float[] vector = vectors.get(i);
        for (int d = 0; d < vector.length; d++) {
          all[i][start + d] = factor * vector[d];
        }
      }
      start += part.model().dimensions();
    }
    return Arrays.stream(all).map(Vectors::unit).toList();
  }

  /** Waits for what is being encoded: its memory must not be freed meanwhile. */
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      closed = true;
      parts.forEach(part -> part.model().close());
      kept.ifPresent(KeptVectors::close);
    } finally {
      inUse.writeLock().unlock();
    }
  }

  /**
   * @param weight how much the model's likeness of two texts counts beside that of the others
   */
  record Part(EncoderModel model, double weight) {}
}
