package io.okienko.bot.classifier;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Tells whether a text belongs to any category at all. It learns from texts of categories that were
 * left out, so no text out of scope is needed.
 */
final class Scope {
  private static final double COST = 1;
  private static final double TOLERANCE = 1e-3;

  /** So many of the texts that do belong somewhere may be refused. */
  private static final double REFUSED = 0.02;

  static {
    Linear.disableDebugOutput();
  }

  private final double[] weights;
  private final double[] means;
  private final double[] deviations;

  /** What a text must score to be as likely in scope as not. */
  private final double needed;

  private Scope(double[] weights, double[] means, double[] deviations, double needed) {
    this.weights = weights;
    this.means = means;
    this.deviations = deviations;
    this.needed = needed;
  }

  static Scope read(DataInput in) throws IOException {
    return new Scope(Numbers.read(in), Numbers.read(in), Numbers.read(in), in.readDouble());
  }

  void write(DataOutput out) throws IOException {
    Numbers.write(weights, out);
    Numbers.write(means, out);
    Numbers.write(deviations, out);
    out.writeDouble(needed);
  }

  /** Empty when nothing held out was unknown, so that there is nothing to learn from. */
  static Optional<Scope> fit(List<HeldOut> heldOut, Pool pool) {
    if (heldOut.stream().allMatch(HeldOut::known) || heldOut.stream().noneMatch(HeldOut::known)) {
      return Optional.empty();
    }
    List<double[]> evidence = heldOut.stream().map(each -> evidence(each.opinion(), pool)).toList();
    double[] means = new double[evidence.getFirst().length];
    double[] deviations = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      int part = i;
      double mean = evidence.stream().mapToDouble(each -> each[part]).average().orElseThrow();
      double variance =
          evidence.stream()
              .mapToDouble(each -> (each[part] - mean) * (each[part] - mean))
              .average()
              .orElseThrow();
      means[i] = mean;
      deviations[i] = Math.max(1e-9, Math.sqrt(variance));
    }
    double[] weights =
        heldOut.getFirst().opinion().familiarity().isEmpty()
            ? train(heldOut, evidence, means, deviations)
            : alike(means.length);
    Scope lenient = new Scope(weights, means, deviations, 0);
    double[] known =
        heldOut.stream()
            .filter(HeldOut::known)
            .mapToDouble(each -> lenient.score(each.opinion(), pool))
            .sorted()
            .toArray();
    double needed = known[(int) (REFUSED * known.length)];
    return Optional.of(new Scope(weights, means, deviations, needed));
  }

  /**
   * Both count the same: what left-out categories would teach of their weights holds within the
   * domain, and misleads about texts from anywhere (CLINC150, validation texts).
   */
  private static double[] alike(int parts) {
    double[] weights = new double[parts + 1];
    Arrays.fill(weights, 0, parts, 1);
    return weights;
  }

  private static double[] train(
      List<HeldOut> heldOut, List<double[]> evidence, double[] means, double[] deviations) {
    long unknown = heldOut.stream().filter(each -> !each.known()).count();
    Problem problem = new Problem();
    problem.l = heldOut.size();
    problem.n = means.length + 1;
    problem.bias = 1;
    problem.x =
        evidence.stream()
            .map(each -> row(standardise(each, means, deviations)))
            .toArray(Feature[][]::new);
    problem.y = heldOut.stream().mapToDouble(each -> each.known() ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    parameter.setRandom(new Random(1));
    // Both kinds count the same, however many there happen to be.
    parameter.setWeights(
        new double[] {(heldOut.size() - unknown) / (double) unknown}, new int[] {-1});
    Model model = Linear.train(problem, parameter);
    double side = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> side * weight).toArray();
  }

  private static Feature[] row(double[] standardised) {
    List<Feature> row = new ArrayList<>();
    for (int i = 0; i < standardised.length; i++) {
      row.add(new FeatureNode(i + 1, standardised[i]));
    }
    row.add(new FeatureNode(standardised.length + 1, 1));
    return row.toArray(Feature[]::new);
  }

  /** 0 to 1; half of it lies where few of the known texts would be refused. */
  double inScope(Opinion opinion, Pool pool) {
    return 1 / (1 + Math.exp(needed - score(opinion, pool)));
  }

  private double score(Opinion opinion, Pool pool) {
    double[] standardised = standardise(evidence(opinion, pool), means, deviations);
    double sum = weights[standardised.length];
    for (int i = 0; i < standardised.length; i++) {
      sum += weights[i] * standardised[i];
    }
    return sum;
  }

  /**
   * Where the meaning is known, how near the nearest centroid is and how far the linear judge's
   * first category is ahead. Otherwise how sure the judges are, together and each, and how much of
   * the text is known.
   */
  private static double[] evidence(Opinion opinion, Pool pool) {
    if (!opinion.familiarity().isEmpty()) {
      return opinion.familiarity().stream().mapToDouble(Double::doubleValue).toArray();
    }
    double[] probabilities = pool.probabilities(opinion);
    double first = Arrays.stream(probabilities).max().orElseThrow();
    double entropy = -Arrays.stream(probabilities).map(each -> each * Math.log(each + 1e-12)).sum();
    List<Double> parts =
        new ArrayList<>(List.of(Math.log((first + 1e-6) / (1 - first + 1e-6)), entropy));
    for (double[] judged : opinion.judged()) {
      parts.add(Arrays.stream(judged).max().orElseThrow());
    }
    parts.add(opinion.knownShare());
    return parts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] standardise(double[] parts, double[] means, double[] deviations) {
    double[] standardised = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      standardised[i] = (parts[i] - means[i]) / deviations[i];
    }
    return standardised;
  }
}
