package io.okienko.bot.classifier;

/** A text of known category, read once and used in several trainings. */
record Example(ReadText text, String category) {}
