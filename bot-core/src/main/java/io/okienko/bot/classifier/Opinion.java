package io.okienko.bot.classifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the judges say of one text.
 *
 * @param judged by judge, then by category; see {@link Judge#judge}
 * @param knownShare how much of the text the training texts have too, 0 to 1
 * @param nearestCentroid see {@link Centroids#nearest}; absent where the meaning is not known
 */
record Opinion(List<double[]> judged, double knownShare, @Nullable Double nearestCentroid) {
  Opinion {
    judged = List.copyOf(judged);
  }
}
