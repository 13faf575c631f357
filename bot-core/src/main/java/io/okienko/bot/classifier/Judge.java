package io.okienko.bot.classifier;

/** One way of telling categories apart. Immutable; {@link Pool} weighs what several say. */
interface Judge {

  /**
   * For each category a number that grows with how likely it is, as a logarithm does.
   *
   * @param words the same text as {@code text}, weighed
   */
  double[] judge(ReadText text, WeightedFeatures words);
}
