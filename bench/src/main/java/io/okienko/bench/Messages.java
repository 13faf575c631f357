package io.okienko.bench;

import io.okienko.bot.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What customers write, one message after the other, without end. For one thread. */
final class Messages {
  private final List<String> texts;
  private final boolean fresh;
  private int asked;

  private Messages(List<String> texts, boolean fresh) {
    this.texts = List.copyOf(texts);
    this.fresh = fresh;
  }

  /** The same texts over and over. */
  static Messages repeated(List<String> texts) {
    return new Messages(texts, false);
  }

  /**
   * The same texts, but each with a number at its end that never comes again: whoever remembers
   * texts remembers none of these. The number is a word more to read.
   */
  static Messages fresh(List<String> texts) {
    return new Messages(texts, true);
  }

  String next() {
    String text = texts.get(asked % texts.size());
    asked++;
    return fresh ? text + " " + asked : text;
  }

  /** Written for the benchmarks, in other words than the articles' own; Polish or English. */
  static List<String> questions(Language language) {
    String name = "questions-" + language + ".txt";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
