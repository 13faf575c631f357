package io.okienko.bot.classifier;

/**
 * The examples nearest to a text, the nearest first.
 *
 * @see NeighbourJudge
 */
final class Neighbours {
  private final int[] examples;
  private final float[] likeness;
  private int count;

  private Neighbours(int most) {
    this.examples = new int[most];
    this.likeness = new float[most];
  }

  /**
   * @param all the likeness of each example
   * @param most so many are kept
   */
  static Neighbours among(float[] all, int most) {
    Neighbours nearest = new Neighbours(Math.min(most, all.length));
    for (int i = 0; i < all.length; i++) {
      nearest.offer(i, all[i]);
    }
    return nearest;
  }

  private void offer(int example, float itsLikeness) {
    if (count == likeness.length) {
      if (itsLikeness <= likeness[count - 1]) {
        return;
      }
      count--;
    }
    int place = count;
    for (; place > 0 && likeness[place - 1] < itsLikeness; place--) {
      likeness[place] = likeness[place - 1];
      examples[place] = examples[place - 1];
    }
    likeness[place] = itsLikeness;
    examples[place] = example;
    count++;
  }

  int count() {
    return count;
  }

  int example(int place) {
    return examples[place];
  }

  double likeness(int place) {
    return likeness[place];
  }
}
