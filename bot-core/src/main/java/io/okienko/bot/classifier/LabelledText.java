package io.okienko.bot.classifier;

/** A text of which the category is known, to train with or to measure with. */
public record LabelledText(String text, String category) {}
