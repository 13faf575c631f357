package io.okienko.bot.classifier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All judges of one training, who know the same examples. Immutable. */
final class Judges {
  /** Several categories may be alike; a text that belongs to one leaves most others behind. */
  private static final int BEHIND = 10;

  /** A feature of a single text teaches little and doubles the time. */
  private static final int RAREST = 2;

  private final List<String> categories;
  private final TfIdf tfIdf;
  private final List<Judge> judges;
  private final @Nullable NeighbourJudge neighbours;
  private final @Nullable Centroids centroids;

  private Judges(
      List<String> categories,
      TfIdf tfIdf,
      List<Judge> judges,
      @Nullable NeighbourJudge neighbours,
      @Nullable Centroids centroids) {
    this.categories = categories;
    this.tfIdf = tfIdf;
    this.judges = List.copyOf(judges);
    this.neighbours = neighbours;
    this.centroids = centroids;
  }

  static Judges train(List<Example> examples, Jury jury) {
    List<String> categories = examples.stream().map(Example::category).distinct().sorted().toList();
    TfIdf tfIdf =
        TfIdf.train(examples.stream().map(example -> example.text().features()).toList(), RAREST);
    List<WeightedFeatures> words =
        examples.stream().map(example -> tfIdf.weigh(example.text().features())).toList();
    List<Judge> judges = new ArrayList<>();
    if (jury.maxent()) {
      judges.add(MaxentJudge.train(examples, words, categories, jury.maxentWithMeaning()));
    }
    if (jury.meaning()) {
      judges.add(LinearJudge.train(examples, words, categories));
    }
    NeighbourJudge neighbours = jury.meaning() ? NeighbourJudge.of(examples, categories) : null;
    Centroids centroids = jury.meaning() ? Centroids.of(examples, categories) : null;
    return new Judges(categories, tfIdf, judges, neighbours, centroids);
  }

  /** Judges who go by words alone. */
  static Judges read(DataInput in) throws IOException {
    List<String> categories = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      categories.add(in.readUTF());
    }
    TfIdf tfIdf = TfIdf.read(in);
    List<Judge> judges = List.of(MaxentJudge.read(in, categories));
    return new Judges(List.copyOf(categories), tfIdf, judges, null, null);
  }

  /**
   * @throws IllegalStateException when they go by the meaning too
   */
  void write(DataOutput out) throws IOException {
    if (neighbours != null || !(judges.getFirst() instanceof MaxentJudge maxent)) {
      throw new IllegalStateException("judges of meaning are not written down");
    }
    out.writeInt(categories.size());
    for (String category : categories) {
      out.writeUTF(category);
    }
    tfIdf.write(out);
    maxent.write(out);
  }

  /** In alphabetical order, as in every opinion. */
  List<String> categories() {
    return categories;
  }

  int count() {
    return judges.size() + (neighbours == null ? 0 : 1);
  }

  Opinion ask(ReadText text) {
    WeightedFeatures words = tfIdf.weigh(text.features());
    List<double[]> judged = new ArrayList<>();
    judges.forEach(judge -> judged.add(judge.judge(text, words)));
    if (neighbours == null || centroids == null) {
      return new Opinion(judged, words.knownShare(), List.of());
    }
    List<Double> familiarity =
        List.of(centroids.nearest(text.meaning()), lead(judged.getLast())); // the linear judge's
    judged.add(neighbours.judge(neighbours.find(text.meaning())));
    return new Opinion(judged, words.knownShare(), familiarity);
  }

  /** How far the first category is ahead of the tenth. */
  private static double lead(double[] distances) {
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[Math.max(0, sorted.length - BEHIND)];
  }
}
