package io.okienko.bot.classifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All judges of one training, who know the same examples. Immutable. */
final class Judges {
  /**
   * Above this the lexical judge takes longer to train than its word is worth beside the others.
   */
  private static final int MOST_FOR_LEXICAL = 3000;

  /** A feature of a single text teaches little and doubles the time. */
  private static final int RAREST = 2;

  private final List<String> categories;
  private final TfIdf tfIdf;
  private final List<Judge> judges;
  private final @Nullable NeighbourJudge neighbours;

  private Judges(
      List<String> categories,
      TfIdf tfIdf,
      List<Judge> judges,
      @Nullable NeighbourJudge neighbours) {
    this.categories = categories;
    this.tfIdf = tfIdf;
    this.judges = List.copyOf(judges);
    this.neighbours = neighbours;
  }

  static Judges train(List<Example> examples) {
    List<String> categories = examples.stream().map(Example::category).distinct().sorted().toList();
    TfIdf tfIdf =
        TfIdf.train(examples.stream().map(example -> example.text().features()).toList(), RAREST);
    List<WeightedFeatures> words =
        examples.stream().map(example -> tfIdf.weigh(example.text().features())).toList();
    boolean withMeaning = examples.getFirst().text().hasMeaning();
    List<Judge> judges = new ArrayList<>();
    if (!withMeaning || examples.size() <= MOST_FOR_LEXICAL) {
      judges.add(LexicalJudge.train(examples, words, categories));
    }
    NeighbourJudge neighbours = withMeaning ? NeighbourJudge.of(examples, categories) : null;
    if (neighbours != null) {
      judges.add(LinearJudge.train(examples, words, categories));
      judges.add(neighbours);
    }
    return new Judges(categories, tfIdf, judges, neighbours);
  }

  /** In alphabetical order, as in every opinion. */
  List<String> categories() {
    return categories;
  }

  int count() {
    return judges.size();
  }

  Opinion ask(ReadText text) {
    WeightedFeatures words = tfIdf.weigh(text.features());
    List<double[]> judged = judges.stream().map(judge -> judge.judge(text, words)).toList();
    return new Opinion(judged, familiarity(text, words));
  }

  private List<Double> familiarity(ReadText text, WeightedFeatures words) {
    if (neighbours == null) {
      return List.of(words.knownShare());
    }
    double[] nearest = neighbours.nearest(text.meaning());
    double sum = 0;
    int counted = Math.min(5, nearest.length);
    for (int i = nearest.length - counted; i < nearest.length; i++) {
      sum += nearest[i];
    }
    return List.of(words.knownShare(), nearest[nearest.length - 1], sum / counted);
  }
}
