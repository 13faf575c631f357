package io.okienko.bot.classifier;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Judges by words and meaning together: linear support vector machines, one category against all
 * others (Fan et al., "LIBLINEAR", JMLR 9, 2008). What it gives are distances from the border.
 */
final class LinearJudge implements Judge {
  /** How much the words count beside the meaning, which has length 1. */
  private static final double WORDS = 0.7;

  private static final double COST = 1;
  private static final double TOLERANCE = 0.1;

  static {
    Linear.disableDebugOutput();
  }

  private final Map<String, Integer> places;
  private final int dimensions;

  /** By feature, then by category; the vector's features come first. */
  private final float[][] weights;

  private LinearJudge(Map<String, Integer> places, int dimensions, float[][] weights) {
    this.places = places;
    this.dimensions = dimensions;
    this.weights = weights;
  }

  static LinearJudge train(
      List<Example> examples, List<WeightedFeatures> words, List<String> categories) {
    int dimensions = examples.getFirst().text().meaning().length;
    Map<String, Integer> places = new HashMap<>();
    words.forEach(each ->
        each.forEach((name, _) -> places.computeIfAbsent(name, _ -> dimensions + places.size())));
    Feature[][] rows = new Feature[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(examples.get(i).text().meaning(), words.get(i), places);
    }
    float[][] weights = new float[dimensions + places.size()][categories.size()];
    IntStream.range(0, categories.size())
        .parallel()
        .forEach(category -> fit(examples, rows, categories.get(category), category, weights));
    return new LinearJudge(places, dimensions, weights);
  }

  private static Feature[] row(
      float[] meaning, WeightedFeatures words, Map<String, Integer> places) {
    List<Feature> row = new ArrayList<>(meaning.length + 200);
    for (int i = 0; i < meaning.length; i++) {
      row.add(new FeatureNode(i + 1, meaning[i]));
    }
    Map<Integer, Double> sorted = new TreeMap<>();
    words.forEach((name, weight) -> {
      Integer place = places.get(name);
      if (place != null) {
        sorted.put(place + 1, WORDS * weight);
      }
    });
    sorted.forEach((place, weight) -> row.add(new FeatureNode(place, weight)));
    return row.toArray(Feature[]::new);
  }

  /** One category against all others; each writes a column of its own. */
  private static void fit(
      List<Example> examples, Feature[][] rows, String category, int column, float[][] weights) {
    Problem problem = new Problem();
    problem.x = rows;
    problem.l = rows.length;
    problem.n = weights.length;
    problem.y =
        examples.stream()
            .mapToDouble(example -> example.category().equals(category) ? 1 : -1)
            .toArray();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
    parameter.setRandom(new Random(column));
    Model model = Linear.train(problem, parameter);
    double side = model.getLabels()[0] == 1 ? 1 : -1;
    double[] fitted = model.getFeatureWeights();
    for (int i = 0; i < weights.length; i++) {
      weights[i][column] = (float) (side * fitted[i]);
    }
  }

  @Override
  public double[] judge(ReadText text, WeightedFeatures words) {
    double[] distances = new double[weights[0].length];
    float[] meaning = text.meaning();
    for (int i = 0; i < dimensions; i++) {
      add(distances, weights[i], meaning[i]);
    }
    words.forEach((name, weight) -> {
      Integer place = places.get(name);
      if (place != null) {
        add(distances, weights[place], WORDS * weight);
      }
    });
    return distances;
  }

  private static void add(double[] sum, float[] row, double times) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += times * row[i];
    }
  }
}
