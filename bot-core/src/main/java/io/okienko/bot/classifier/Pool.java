package io.okienko.bot.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Makes one probability for each category of what several judges say: a logarithmic opinion pool
 * (Genest and Zidek, "Combining probability distributions", Statistical Science 1, 1986) whose
 * weights make texts that were held out likeliest. That also makes the probabilities honest: the
 * weights are the temperature too.
 */
final class Pool {
  private static final double[] STEPS = {2, 0.5, 1.3, 1 / 1.3, 1.08, 1 / 1.08};
  private static final int ROUNDS = 60;

  private final double[] weights;

  private Pool(double[] weights) {
    this.weights = weights;
  }

  /** Each judge's word at its face value. */
  static Pool ofEqual(int judges) {
    double[] weights = new double[judges];
    Arrays.fill(weights, 1);
    return new Pool(weights);
  }

  static Pool read(DataInput in) throws IOException {
    return new Pool(Numbers.read(in));
  }

  void write(DataOutput out) throws IOException {
    Numbers.write(weights, out);
  }

  /** Fits the weights by trying steps up and down, which so few weights do not need more than. */
  static Pool fit(List<HeldOut> heldOut, int judges) {
    List<HeldOut> known = heldOut.stream().filter(HeldOut::known).toList();
    Pool best = ofEqual(judges);
    if (known.isEmpty()) {
      return best;
    }
    double least = best.surprise(known);
    boolean better = true;
    for (int round = 0; round < ROUNDS && better; round++) {
      better = false;
      for (int judge = 0; judge < judges; judge++) {
        for (double step : STEPS) {
          Pool tried = best.withWeight(judge, best.weights[judge] * step);
          double surprise = tried.surprise(known);
          if (surprise < least) {
            least = surprise;
            best = tried;
            better = true;
          }
        }
      }
    }
    return best;
  }

  /** By category; they add up to 1. */
  double[] probabilities(Opinion opinion) {
    if (opinion.judged().size() != weights.length) {
      throw new IllegalArgumentException(
          opinion.judged().size() + " judges spoke where " + weights.length + " are weighed");
    }
    double[] logarithms = new double[opinion.judged().getFirst().length];
    for (int judge = 0; judge < weights.length; judge++) {
      for (int i = 0; i < logarithms.length; i++) {
        logarithms[i] += weights[judge] * opinion.judged().get(judge)[i];
      }
    }
    return normalise(logarithms);
  }

  private static double[] normalise(double[] logarithms) {
    double most = Arrays.stream(logarithms).max().orElseThrow();
    double sum = 0;
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = Math.exp(logarithms[i] - most);
      sum += logarithms[i];
    }
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] /= sum;
    }
    return logarithms;
  }

  /** The mean negative logarithm of what the right category was given. */
  private double surprise(List<HeldOut> known) {
    return known.parallelStream()
        .mapToDouble(
            each -> -Math.log(Math.max(1e-12, probabilities(each.opinion())[each.category()])))
        .average()
        .orElseThrow();
  }

  private Pool withWeight(int judge, double weight) {
    double[] changed = weights.clone();
    changed[judge] = weight;
    return new Pool(changed);
  }
}
