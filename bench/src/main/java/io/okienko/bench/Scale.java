package io.okienko.bench;

import io.okienko.bot.language.Language;

/** The size of a knowledge base in one language; as a parameter of benchmarks {@code pl-1000}. */
record Scale(Language language, int articles) {

  static Scale of(String parameter) {
    String[] parts = parameter.split("-", 2);
    return new Scale(new Language(parts[0]), Integer.parseInt(parts[1]));
  }

  String label() {
    return language + ", " + articles + " articles";
  }
}
