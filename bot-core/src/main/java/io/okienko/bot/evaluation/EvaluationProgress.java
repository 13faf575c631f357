package io.okienko.bot.evaluation;

/** Hears what a measurement is at, because a large one takes minutes. */
@FunctionalInterface
public interface EvaluationProgress {

  /** What takes its time. */
  enum Stage {
    TRAINING,
    INDEXING,
    ASKING
  }

  /**
   * A stage begins; the one before is over.
   *
   * @param count of the texts or articles that it goes through
   */
  void begins(Stage stage, int count);
}
