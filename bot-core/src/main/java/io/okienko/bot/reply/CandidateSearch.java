package io.okienko.bot.reply;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.bot.understanding.MessageParts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for answers to a message as a whole and, where it has several parts, to these too. */
final class CandidateSearch {
  private static final int MOST = 8;

  /** What the whole message says of an article that it does not name at all. */
  private static final double LEAST = 0.01;

  /** A second question is no more than offered, so it need not be as sure as an answer. */
  private static final double SECOND = 0.5;

  /**
   * Of just two parts neither is an aside, so each is heard alone too, even where the other one
   * drowns it in the whole.
   */
  private static final int QUESTIONS = 2;

  private static final Comparator<FoundAnswer> LIKELIEST_FIRST =
      Comparator.comparingDouble(FoundAnswer::confidence).reversed();

  private final AnswerFinder answers;

  CandidateSearch(AnswerFinder answers) {
    this.answers = answers;
  }

  /**
   * @param sure from which confidence on an article is the answer
   */
  Found find(String text, Language language, double sure) {
    List<FoundAnswer> whole = answers.find(text, language, MOST);
    List<String> parts = MessageParts.of(text, language);
    if (parts.isEmpty()) {
      return new Found(whole, null);
    }
    List<FoundAnswer> alone =
        parts.stream().flatMap(part -> answers.find(part, language, 1).stream()).toList();
    List<FoundAnswer> ofParts = alone.stream().map(found -> together(found, whole)).toList();
    List<FoundAnswer> all = isSure(whole, sure) ? whole : merge(whole, ofParts);
    Stream<FoundAnswer> second =
        ofParts.stream().filter(found -> found.confidence() >= SECOND * sure);
    if (parts.size() == QUESTIONS) {
      second = Stream.concat(second, alone.stream().filter(found -> found.confidence() >= sure));
    }
    return new Found(all, alsoAsked(all, second, sure).orElse(null));
  }

  /**
   * A part that is torn from the rest says less than it seems to, and in a story the whole says
   * next to nothing: what both say is as likely as their geometric mean.
   */
  private static FoundAnswer together(FoundAnswer ofPart, List<FoundAnswer> whole) {
    double byWhole =
        whole.stream()
            .filter(found -> found.articleId().equals(ofPart.articleId()))
            .mapToDouble(FoundAnswer::confidence)
            .findFirst()
            .orElse(0);
    return ofPart.withConfidence(Math.sqrt(ofPart.confidence() * Math.max(byWhole, LEAST)));
  }

  private static boolean isSure(List<FoundAnswer> found, double sure) {
    return !found.isEmpty() && found.getFirst().confidence() >= sure;
  }

  /** Each article once, the likeliest first. */
  private static List<FoundAnswer> merge(List<FoundAnswer> whole, List<FoundAnswer> ofParts) {
    Map<String, FoundAnswer> best = new LinkedHashMap<>();
    whole.forEach(found -> best.put(found.articleId(), found));
    for (FoundAnswer found : ofParts) {
      best.merge(
          found.articleId(),
          found,
          (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }
    return best.values().stream().sorted(LIKELIEST_FIRST).limit(MOST).toList();
  }

  private static Optional<FoundAnswer> alsoAsked(
      List<FoundAnswer> all, Stream<FoundAnswer> second, double sure) {
    if (!isSure(all, sure)) {
      return Optional.empty();
    }
    String answered = all.getFirst().articleId();
    return second.filter(found -> !found.articleId().equals(answered)).min(LIKELIEST_FIRST);
  }

  /**
   * @param candidates best first
   * @param alsoAsked the answer to a second question in the same message
   */
  record Found(List<FoundAnswer> candidates, @Nullable FoundAnswer alsoAsked) {}
}
