package io.okienko.kb.search;

import java.util.List;

/**
 * The article that fits best.
 *
 * @param place among the candidates; {@link HeldOutQuestion#NONE} when there are none
 * @param nextFit of the next best; negative infinity when there is none
 */
record Leader(int place, double fit, double nextFit) {

  static Leader of(List<Evidence> candidates, LogisticConfidence model) {
    double best = Double.NEGATIVE_INFINITY;
    double next = Double.NEGATIVE_INFINITY;
    int place = HeldOutQuestion.NONE;
    for (int i = 0; i < candidates.size(); i++) {
      double fit = model.fit(candidates.get(i));
      if (fit > best) {
        next = best;
        best = fit;
        place = i;
      } else {
        next = Math.max(next, fit);
      }
    }
    return new Leader(place, best, next);
  }
}
