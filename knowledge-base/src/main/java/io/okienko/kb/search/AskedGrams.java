package io.okienko.kb.search;

import java.util.List;
import java.util.stream.DoubleStream;

/** The runs of characters of a question, each weighted by how telling it is. Immutable. */
final class AskedGrams {
  private final Vocabulary vocabulary;

  /** By the grams' numbers, 0 where the question does not have it. */
  private final double[] weights;

  private final double[] squares;

  /** Also of those that no article has. */
  private final double all;

  private final double norm;

  AskedGrams(List<Gram> grams, Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    double[] each = grams.stream().mapToDouble(vocabulary::gramWeight).toArray();
    this.all = DoubleStream.of(each).sum();
    this.norm = Math.sqrt(DoubleStream.of(each).map(weight -> weight * weight).sum());
    this.weights = new double[lexicon.grams()];
    this.squares = new double[weights.length];
    for (int i = 0; i < each.length; i++) {
      int number = grams.get(i).number();
      if (number != Gram.UNKNOWN) {
        weights[number] = each[i];
        squares[number] = each[i] * each[i];
      }
    }
  }

  /** The cosine between the question and a text. */
  double likeness(Phrase phrase) {
    return share(phrase.grams().sum(squares), norm * phrase.gramNorm(vocabulary));
  }

  /** The cosine between the question and all of an article's questions taken together. */
  double likeness(GramCounts center) {
    return share(center.shared(squares), norm * center.norm(vocabulary));
  }

  /** How much of the question an article has, whose grams these are. */
  double coverage(GramSet inArticle) {
    return share(inArticle.sum(weights), all);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
