package io.okienko.bot.classifier;

import java.util.List;

/**
 * What the judges say of one text.
 *
 * @param judged by judge, then by category; see {@link Judge#judge}
 * @param familiarity how familiar the text is, whatever its category; see {@link Scope}
 */
record Opinion(List<double[]> judged, List<Double> familiarity) {
  Opinion {
    judged = List.copyOf(judged);
    familiarity = List.copyOf(familiarity);
  }
}
