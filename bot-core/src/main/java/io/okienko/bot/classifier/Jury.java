package io.okienko.bot.classifier;

import java.util.List;

/**
 * Which judges take part. It is decided once, on all texts, and holds for the trainings that leave
 * some out as well: what is learnt there of the judges is applied to the same ones.
 *
 * @param maxent whether {@link MaxentJudge} does
 * @param maxentWithMeaning whether it goes by the meaning too; never where it does not take part
 * @param meaning whether those do that go by the meaning: {@link LinearJudge}, {@link
 *     NeighbourJudge}
 */
record Jury(boolean maxent, boolean maxentWithMeaning, boolean meaning) {
  /**
   * Texts. Above this maximum entropy takes longer to train than its word is worth beside the
   * others.
   */
  private static final int MOST_FOR_MAXENT = 3000;

  /**
   * Texts times categories. Above this the meaning takes maximum entropy minutes to learn from, and
   * support vector machines have learnt as much from it by then.
   */
  private static final int MOST_WITH_MEANING = 100_000;

  /**
   * @param examples at least one
   */
  static Jury of(List<Example> examples) {
    boolean meaning = examples.getFirst().text().hasMeaning();
    boolean maxent = !meaning || examples.size() <= MOST_FOR_MAXENT;
    long categories = examples.stream().map(Example::category).distinct().count();
    return new Jury(
        maxent, maxent && meaning && examples.size() * categories <= MOST_WITH_MEANING, meaning);
  }
}
