package io.okienko.bot.classifier;

import io.okienko.bot.spi.SentenceEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is judged: by its words and, where an encoder serves the language, by its meaning.
 */
final class ReadText {
  private final List<String> features;
  private final float @Nullable [] meaning;

  private ReadText(List<String> features, float @Nullable [] meaning) {
    this.features = features;
    this.meaning = meaning;
  }

  static ReadText of(String text, @Nullable SentenceEncoder encoder) {
    return new ReadText(TextFeatures.of(text), encoder == null ? null : encoder.encode(text));
  }

  /** See {@link TextFeatures}. */
  List<String> features() {
    return features;
  }

  boolean hasMeaning() {
    return meaning != null;
  }

  /**
   * Its vector; not to be written to.
   *
   * @throws IllegalStateException when there was no encoder
   */
  float[] meaning() {
    if (meaning == null) {
      throw new IllegalStateException("a text without a vector came to a judge of meaning");
    }
    return meaning;
  }
}
