package io.okienko.encoder;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.okienko.bot.language.Language;
import io.okienko.bot.spi.SentenceEncoder;
import java.util.List;
import java.util.Set;

/**
 * A sentence encoder of one or several models, whose vectors are put side by side: the likeness of
 * two texts is then a weighted mean of what the models say, and models that were trained
 * differently err differently. What was encoded lately is remembered, since an article's texts are
 * asked for at every training and a message more than once while it is understood.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {
  /** Of some 3 KiB each, for 768 dimensions. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Set<Language> languages;
  private final List<Part> parts;
  private final int dimensions;
  private final LoadingCache<String, float[]> remembered;

  /**
   * @param languages that it serves
   * @param parts at least one
   */
  OnnxSentenceEncoder(Set<Language> languages, List<Part> parts) {
    this.languages = Set.copyOf(languages);
    this.parts = List.copyOf(parts);
    this.dimensions = parts.stream().mapToInt(part -> part.model().dimensions()).sum();
    this.remembered = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(this::compute);
  }

  @Override
  public boolean serves(Language language) {
    return languages.contains(language);
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public float[] encode(String text) {
    return remembered.get(text).clone();
  }

  private float[] compute(String text) {
    float[] all = new float[dimensions];
    int start = 0;
    for (Part part : parts) {
      // The square root, since a likeness has the factor twice.
      float factor = (float) Math.sqrt(part.weight());
      for (float value : part.model().encode(text)) {
        all[start++] = factor * value;
      }
    }
    return Vectors.unit(all);
  }

  @Override
  public void close() {
    parts.forEach(part -> part.model().close());
  }

  /**
   * @param weight how much the model's likeness of two texts counts beside that of the others
   */
  record Part(EncoderModel model, double weight) {}
}
