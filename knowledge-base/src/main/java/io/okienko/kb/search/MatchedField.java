package io.okienko.kb.search;

/** Which part of an article a question was found in. */
enum MatchedField {
  QUESTION("question"),
  VARIANT("variant"),
  ANSWER("answer");

  private final String label;

  MatchedField(String label) {
    this.label = label;
  }

  /** What editors and programs read. */
  String label() {
    return label;
  }
}
