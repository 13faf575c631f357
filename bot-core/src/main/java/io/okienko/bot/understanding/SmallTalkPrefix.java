package io.okienko.bot.understanding;

import io.okienko.bot.classifier.LabelledText;
import io.okienko.bot.classifier.SimplifiedChinese;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Looks past the greeting or thanks that a message begins with: "Good morning, how do I block my
 * card?" is a question.
 */
final class SmallTalkPrefix {
  private static final String GAP = "[\\s\\p{P}]*";

  private final List<String> phrases;

  private SmallTalkPrefix(List<String> phrases) {
    this.phrases = phrases;
  }

  /** Knows the greetings and thanks among the examples. */
  static SmallTalkPrefix of(List<LabelledText> examples) {
    return new SmallTalkPrefix(
        examples.stream()
            .filter(SmallTalkPrefix::isSmallTalk)
            .map(example -> tidy(example.text()))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** What comes after the small talk, or the whole text when there is nothing but that. */
  String remove(String text) {
    String left = text.strip();
    for (String rest = after(left); !rest.equals(left); rest = after(left)) {
      if (rest.isEmpty()) {
        return text;
      }
      left = rest;
    }
    return left;
  }

  private String after(String text) {
    String lower = plain(text);
    for (String phrase : phrases) {
      if (lower.startsWith(phrase) && endsWord(text, phrase)) {
        return text.substring(phrase.length()).replaceFirst("^" + GAP, "");
      }
    }
    return text;
  }

  /** Chinese does not part words, so there any end will do. */
  private static boolean endsWord(String text, String phrase) {
    return text.length() == phrase.length()
        || !Character.isLetterOrDigit(text.charAt(phrase.length()))
        || Character.isIdeographic(text.charAt(phrase.length()));
  }

  private static boolean isSmallTalk(LabelledText example) {
    return example.category().equals(Intent.GREETING.name())
        || example.category().equals(Intent.THANKS.name());
  }

  private static String tidy(String text) {
    return plain(text).replaceFirst(GAP + "$", "");
  }

  /** As long as the text, so that places in the one are places in the other. */
  private static String plain(String text) {
    return SimplifiedChinese.of(text.toLowerCase(Locale.ROOT));
  }
}
