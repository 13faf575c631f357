package io.okienko.load.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Gives every virtual customer a question that nobody has asked in this run, so that no server can
 * remember its answer. Safe for use by many threads.
 */
public final class Questions {
  private final Map<String, Pile> byLanguage;
  private final List<String> languages;

  /** Questions of one language, in an order of their own. */
  private record Pile(List<String> texts, boolean numbered, AtomicLong asked) {
    String next() {
      long number = asked.getAndIncrement();
      String text = texts.get((int) (number % texts.size()));
      return numbered || number >= texts.size() ? text + " " + (number + 1) : text;
    }
  }

  private Questions(List<Question> questions, boolean numbered, long seed) {
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("there is no question to ask");
    }
    var random = new Random(seed);
    this.byLanguage =
        questions.stream()
            .collect(
                Collectors.groupingBy(
                    Question::language,
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Question::text, Collectors.toCollection(ArrayList::new)),
                        texts -> pile(texts, numbered, random))));
    this.languages = List.copyOf(byLanguage.keySet());
  }

  private static Pile pile(List<String> texts, boolean numbered, Random random) {
    Collections.shuffle(texts, random);
    return new Pile(List.copyOf(texts), numbered, new AtomicLong());
  }

  /** Asked as they are, and with a number at their end once each was asked. */
  public static Questions asWritten(List<Question> questions, long seed) {
    return new Questions(questions, false, seed);
  }

  /**
   * With a number at their end from the first on: for texts that the server knows word for word,
   * which would spare it the thinking.
   */
  public static Questions numbered(List<Question> questions, long seed) {
    return new Questions(questions, true, seed);
  }

  /** The language of the virtual customer of a number. */
  public String language(int customer) {
    return languages.get(customer % languages.size());
  }

  /** A question that was not asked before. */
  public String next(String language) {
    Pile pile = byLanguage.get(language);
    if (pile == null) {
      throw new IllegalArgumentException("there is no question in the language " + language);
    }
    return pile.next();
  }
}
