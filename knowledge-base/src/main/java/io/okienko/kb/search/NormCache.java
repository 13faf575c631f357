package io.okienko.kb.search;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The length of a text as a vector, worked out once for each vocabulary, since every question asks
 * for it. Safe for use by many threads: at worst two of them work out the same.
 */
final class NormCache {
  private volatile @Nullable Norm known;

  double get(Vocabulary vocabulary, ToDoubleFunction<Vocabulary> compute) {
    Norm norm = known;
    if (norm == null || !norm.version.equals(vocabulary.version())) {
      norm = new Norm(vocabulary.version(), compute.applyAsDouble(vocabulary));
      known = norm;
    }
    return norm.length;
  }

  private record Norm(Object version, double length) {}
}
