package io.okienko.bot.classifier;

/**
 * How likely a text belongs to a category.
 *
 * @param probability 0 to 1
 */
public record CategoryProbability(String category, double probability) {}
