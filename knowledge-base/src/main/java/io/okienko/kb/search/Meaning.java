package io.okienko.kb.search;

import io.okienko.bot.classifier.Vectors;
import io.okienko.bot.spi.SentenceEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text means, as a vector of length 1, or nothing where no encoder serves the language. */
final class Meaning {
  static final Meaning UNKNOWN = new Meaning(null);

  private final float @Nullable [] vector;

  private Meaning(float @Nullable [] vector) {
    this.vector = vector;
  }

  static Meaning of(String text, @Nullable SentenceEncoder encoder) {
    return encoder == null ? UNKNOWN : new Meaning(encoder.encode(text));
  }

  /** The direction in between; unknown when any of them is. */
  static Meaning mean(List<Meaning> meanings) {
    float[] sum = new float[0];
    for (Meaning each : meanings) {
      if (each.vector == null) {
        return UNKNOWN;
      }
      sum = sum.length == 0 ? new float[each.vector.length] : sum;
      Vectors.add(sum, each.vector);
    }
    return Vectors.dotProduct(sum, sum) == 0 ? UNKNOWN : new Meaning(Vectors.unit(sum));
  }

  boolean known() {
    return vector != null;
  }

  /**
   * A copy.
   *
   * @throws IllegalStateException when it is not known
   */
  float[] vector() {
    if (vector == null) {
      throw new IllegalStateException("there is no vector without an encoder");
    }
    return vector.clone();
  }

  /** 0 to 1; 0 too when either is not known. */
  double likeness(Meaning other) {
    return vector == null || other.vector == null
        ? 0
        : Math.clamp(Vectors.dotProduct(vector, other.vector), 0, 1);
  }
}
