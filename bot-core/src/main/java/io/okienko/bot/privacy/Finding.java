package io.okienko.bot.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A secret in a text, and what is to stand in its place.
 *
 * @param start the first char of the secret
 * @param end the first char after it
 */
record Finding(int start, int end, SecretKind kind, String mask) {
  Finding {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("nothing stands from " + start + " to " + end);
    }
  }

  /** In the order of the text; of two that overlap the one that begins first, then the longer. */
  static List<Finding> withoutOverlaps(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparingInt(Finding::start)
            .thenComparing(Finding::end, Comparator.reverseOrder()));
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : sorted) {
      if (kept.isEmpty() || kept.getLast().end() <= finding.start()) {
        kept.add(finding);
      }
    }
    return kept;
  }
}
