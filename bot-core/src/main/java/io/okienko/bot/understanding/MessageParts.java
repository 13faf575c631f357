package io.okienko.bot.understanding;

import io.okienko.bot.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Cuts a message into parts that may each ask something: the sentences of a long story, or the two
 * questions of one sentence. A part torn from the rest says less, so it is looked at besides the
 * whole and not instead of it.
 */
public final class MessageParts {
  /** Each is searched for by itself, so there is an end to them. */
  private static final int MOST = 4;

  /** A Chinese character says as much as three letters. */
  private static final int FEWEST_LETTERS = 12;

  private static final int LETTERS_OF_HAN = 3;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?…])\\s|(?<=[。！？])|[\\n\\r]+");

  /** What joins two questions, by language; elsewhere only marks do. */
  private static final Map<String, String> CONNECTORS =
      Map.of(
          "en", "\\s(?:and|but)\\s|",
          "pl", "\\s(?:i|a|oraz|ale)\\s|",
          "hu", "\\s(?:és|es|meg|valamint|de)\\s|",
          "ru", "\\s(?:и|а|но)\\s|",
          "zh", "还有|另外|以及|");

  private static final String MARKS = "[,;]\\s|[，；、]";

  private static final Map<String, Pattern> BETWEEN_QUESTIONS = new ConcurrentHashMap<>();

  private MessageParts() {}

  /** The parts in their order; empty when there is nothing to be cut. */
  public static List<String> of(String message, Language language) {
    List<String> sentences = cut(message, SENTENCE_END);
    List<String> parts =
        sentences.size() > 1 ? sentences : cut(message.strip(), betweenQuestions(language));
    return parts.size() > 1 ? likeliest(parts) : List.of();
  }

  private static Pattern betweenQuestions(Language language) {
    return BETWEEN_QUESTIONS.computeIfAbsent(
        language.tag(), tag -> Pattern.compile(CONNECTORS.getOrDefault(tag, "") + MARKS));
  }

  private static List<String> cut(String text, Pattern between) {
    return between
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> letters(part) >= FEWEST_LETTERS)
        .toList();
  }

  /** What has a question mark asks; otherwise what comes last, since stories end in a question. */
  private static List<String> likeliest(List<String> parts) {
    List<Integer> places = new ArrayList<>();
    for (int place = parts.size() - 1; place >= 0; place--) {
      places.add(place);
    }
    places.sort(Comparator.comparingInt(place -> asks(parts.get(place)) ? 0 : 1));
    return places.stream().limit(MOST).sorted().map(parts::get).toList();
  }

  private static boolean asks(String part) {
    return part.endsWith("?") || part.endsWith("？");
  }

  private static int letters(String part) {
    return part.codePoints()
        .filter(Character::isLetter)
        .map(letter -> Character.isIdeographic(letter) ? LETTERS_OF_HAN : 1)
        .sum();
  }
}
