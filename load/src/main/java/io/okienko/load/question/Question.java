package io.okienko.load.question;

/**
 * What a customer may ask.
 *
 * @param language a tag such as {@code pl}
 */
public record Question(String language, String text) {
  public Question {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question has words");
    }
  }
}
