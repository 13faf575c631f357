package io.okienko.bot.understanding;

import io.okienko.bot.classifier.TextFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The safety net under intent classification: whoever asks for a person in plain words, in any
 * language, gets one, whatever the page's language and whatever the classifier thinks.
 */
final class PersonPhrases {
  private final Set<String> whole;
  private final List<String> parts;

  private PersonPhrases(Set<String> whole, List<String> parts) {
    this.whole = whole;
    this.parts = parts;
  }

  /**
   * From {@code person-phrases.txt}: a line that begins with {@code =} is a whole message, any
   * other line may be part of one.
   */
  static PersonPhrases load() {
    try (InputStream in = PersonPhrases.class.getResourceAsStream("person-phrases.txt")) {
      if (in == null) {
        throw new IllegalStateException("person-phrases.txt is not on the class path");
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      return new PersonPhrases(
          Set.copyOf(
              lines.stream()
                  .filter(line -> line.startsWith("="))
                  .map(line -> normalise(line.substring(1)))
                  .toList()),
          lines.stream()
              .filter(line -> !line.startsWith("="))
              .map(PersonPhrases::normalise)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the message asks for a person in so many words. */
  boolean askFor(String message) {
    String text = normalise(message);
    return whole.contains(text) || parts.stream().anyMatch(part -> contains(text, part));
  }

  /** What else the message says; empty when it asks for a person and no more. */
  String without(String message) {
    String text = normalise(message);
    if (whole.contains(text)) {
      return "";
    }
    for (String part : parts) {
      int at = find(text, part);
      if (at >= 0) {
        return (text.substring(0, at) + text.substring(at + part.length())).strip();
      }
    }
    return text;
  }

  private static boolean contains(String text, String part) {
    return find(text, part) >= 0;
  }

  private static int find(String text, String part) {
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (isHan(part) || isWhole(text, part, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isHan(String part) {
    return Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  private static boolean isWhole(String text, String part, int at) {
    int end = at + part.length();
    return (at == 0 || text.charAt(at - 1) == ' ')
        && (end == text.length() || text.charAt(end) == ' ');
  }

  /** Lower case, no accents, no apostrophes, words parted by single blanks. */
  private static String normalise(String text) {
    return TextFeatures.fold(text)
        .replaceAll("['’`]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
