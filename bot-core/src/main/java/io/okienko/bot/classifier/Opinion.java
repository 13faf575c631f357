package io.okienko.bot.classifier;

import java.util.List;

/**
 * What the judges say of one text.
 *
 * @param judged by judge, then by category; see {@link Judge#judge}
 * @param knownShare how much of the text the training texts have too, 0 to 1
 * @param familiarity numbers that grow with how likely the text belongs to any category, see {@link
 *     Scope}; empty where the meaning is not known
 */
record Opinion(List<double[]> judged, double knownShare, List<Double> familiarity) {
  Opinion {
    judged = List.copyOf(judged);
    familiarity = List.copyOf(familiarity);
  }
}
