package io.okienko.bot.classifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What judges say of examples that they were not trained with, some of them of categories that they
 * were not trained with either: that is how the unknown is met in the training texts themselves.
 *
 * @param category the right one's place in the opinion, or {@link #UNKNOWN}
 */
record HeldOut(Opinion opinion, int category) {
  static final int UNKNOWN = -1;

  /** Below this many categories leaving some out says nothing of the unknown. */
  private static final int FEWEST_CATEGORIES = 8;

  /** Larger sets are held out once, which gives enough to learn from. */
  private static final int LARGE = 3000;

  private static final int FOLDS = 4;

  /** So many of the folds are asked; the others would tell the same. */
  private static final int ASKED_FOLDS = 2;

  /** With fewer, what is left after holding some out teaches something else. */
  private static final int FEWEST_EXAMPLES = 40;

  /** Empty when the examples are too few to hold any out. */
  static List<HeldOut> of(List<Example> examples, Jury jury) {
    if (examples.size() < FEWEST_EXAMPLES) {
      return List.of();
    }
    int folds = examples.size() > LARGE ? 1 : ASKED_FOLDS;
    List<HeldOut> heldOut = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      heldOut.addAll(ofFold(examples, fold, jury));
    }
    return heldOut;
  }

  private static List<HeldOut> ofFold(List<Example> examples, int fold, Jury jury) {
    List<String> categories = examples.stream().map(Example::category).distinct().sorted().toList();
    boolean leaveOut = categories.size() >= FEWEST_CATEGORIES;
    Set<String> leftOut = new HashSet<>();
    for (int i = fold; i < categories.size(); i += FOLDS) {
      leftOut.add(categories.get(i));
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Example> train = new ArrayList<>();
    List<Example> ask = new ArrayList<>();
    for (Example example : examples) {
      boolean asked = seen.merge(example.category(), 1, Integer::sum) % FOLDS == fold;
      boolean unknown = leaveOut && leftOut.contains(example.category());
      if (asked) {
        ask.add(example);
      } else if (!unknown) {
        train.add(example);
      }
    }
    return train.stream().map(Example::category).distinct().count() < 2
        ? List.of()
        : ask(Judges.train(train, jury), ask);
  }

  private static List<HeldOut> ask(Judges judges, List<Example> examples) {
    return examples.parallelStream()
        .map(example ->
            new HeldOut(
                judges.ask(example.text()), judges.categories().indexOf(example.category())))
        .toList();
  }

  boolean known() {
    return category != UNKNOWN;
  }
}
