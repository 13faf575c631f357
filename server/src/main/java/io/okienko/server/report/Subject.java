package io.okienko.server.report;

/** What was measured, in the words of its readers. */
enum Subject {
  INTENTS(
      "How well texts are sorted into intents",
      "Trained on the texts of one file, asked about those of another.",
      "texts"),
  ANSWERS(
      "How well questions find their answers",
      "Every question was asked once. Charts and lists look at the article that was put first.",
      "questions");

  private final String title;
  private final String summary;
  private final String unit;

  Subject(String title, String summary, String unit) {
    this.title = title;
    this.summary = summary;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String summary() {
    return summary;
  }

  /** What is counted, in the plural. */
  String unit() {
    return unit;
  }
}
