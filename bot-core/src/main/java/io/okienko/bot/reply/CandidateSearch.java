package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.understanding.MessageParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for answers to a message as a whole and, where that is not enough, to its parts. */
final class CandidateSearch {
  private static final int MOST = 8;

  private final AnswerFinder answers;

  CandidateSearch(AnswerFinder answers) {
    this.answers = answers;
  }

  /**
   * @param sure from which confidence on an article is the answer
   */
  Found find(String text, Language language, double sure) {
    List<FoundAnswer> whole = answers.find(text, language, MOST);
    List<List<FoundAnswer>> parts =
        MessageParts.of(text).stream().map(part -> answers.find(part, language, MOST)).toList();
    if (parts.isEmpty()) {
      return new Found(whole, null);
    }
    List<FoundAnswer> all = isSure(whole, sure) ? whole : merge(whole, parts);
    return new Found(all, alsoAsked(all, parts, sure).orElse(null));
  }

  private static boolean isSure(List<FoundAnswer> found, double sure) {
    return !found.isEmpty() && found.getFirst().confidence() >= sure;
  }

  /** Each article once, as likely as its likeliest part makes it, likeliest first. */
  private static List<FoundAnswer> merge(List<FoundAnswer> whole, List<List<FoundAnswer>> parts) {
    Map<String, FoundAnswer> best = new LinkedHashMap<>();
    List<List<FoundAnswer>> all = new ArrayList<>(parts);
    all.addFirst(whole);
    for (FoundAnswer found : all.stream().flatMap(List::stream).toList()) {
      best.merge(
          found.articleId(),
          found,
          (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(FoundAnswer::confidence).reversed())
        .limit(MOST)
        .toList();
  }

  /** What another part of the message asks for just as surely. */
  private static Optional<FoundAnswer> alsoAsked(
      List<FoundAnswer> all, List<List<FoundAnswer>> parts, double sure) {
    if (!isSure(all, sure)) {
      return Optional.empty();
    }
    String answered = all.getFirst().articleId();
    return parts.stream()
        .filter(part -> isSure(part, sure))
        .map(List::getFirst)
        .filter(found -> !found.articleId().equals(answered))
        .max(Comparator.comparingDouble(FoundAnswer::confidence));
  }

  /**
   * @param candidates best first
   * @param alsoAsked the answer to a second question in the same message
   */
  record Found(List<FoundAnswer> candidates, @Nullable FoundAnswer alsoAsked) {}
}
