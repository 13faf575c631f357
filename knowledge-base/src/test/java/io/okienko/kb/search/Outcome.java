package io.okienko.kb.search;

import io.okienko.bot.reply.Decision;
import io.okienko.bot.reply.TrialReport;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a question whose right article is known. */
enum Outcome {
  /** The article's answer or safety steps. */
  RIGHT,
  /** Another article's, or no more than small talk. */
  WRONG,
  /** Safety steps, where nothing is in danger. */
  ALARM,
  /** The general safety steps, where the right article is one on danger: never wrong. */
  GENERAL_STEPS,
  CHOICE_WITH_THE_RIGHT_ONE,
  CHOICE_WITHOUT,
  UNKNOWN,
  /** Passed on to a person. */
  PERSON;

  /** As many articles as a choice shows. */
  static final int OFFERED = 4;

  /**
   * @param keys of the articles that would be right
   * @param urgentKeys of all articles on danger
   */
  static Outcome of(TrialReport report, Set<String> keys, Set<String> urgentKeys) {
    return switch (report.decision()) {
      case Decision.Answer(var words) -> isOf(words.reason().articleId(), keys) ? RIGHT : WRONG;
      case Decision.Urgent _ when keys.stream().noneMatch(urgentKeys::contains) -> ALARM;
      case Decision.Urgent(var words, _) when words.reason().articleId() == null -> GENERAL_STEPS;
      case Decision.Urgent(var words, _) -> isOf(words.reason().articleId(), keys) ? RIGHT : WRONG;
      case Decision.Clarify _ ->
          offered(report).stream().anyMatch(keys::contains)
              ? CHOICE_WITH_THE_RIGHT_ONE
              : CHOICE_WITHOUT;
      case Decision.Unknown _ -> UNKNOWN;
      case Decision.HandOver _ -> PERSON;
      case Decision.Overloaded _, Decision.Wait _ ->
          throw new IllegalStateException("a trial is neither shed nor left to a person");
    };
  }

  /** The keys of the articles that came nearest, best first. */
  static List<String> offered(TrialReport report) {
    return report.candidates().stream().limit(OFFERED).map(found -> found.key()).toList();
  }

  private static boolean isOf(@Nullable String articleId, Set<String> keys) {
    return articleId != null && keys.contains(articleId.substring(0, articleId.lastIndexOf('.')));
  }
}
