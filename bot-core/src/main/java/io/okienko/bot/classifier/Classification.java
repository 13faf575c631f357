package io.okienko.bot.classifier;

import java.util.List;

/**
 * What a text is likely to be.
 *
 * @param categories all of them, the likeliest first; the probabilities add up to 1 and are those
 *     of a text that belongs to one of the categories
 * @param inScope 0 to 1, grows with how likely the text belongs to any category; some 2 % of texts
 *     that do are below 0.5; the likeliest one's probability where the training had too few
 *     categories to learn more
 */
public record Classification(List<CategoryProbability> categories, double inScope) {
  public Classification {
    categories = List.copyOf(categories);
  }

  public CategoryProbability likeliest() {
    return categories.getFirst();
  }
}
