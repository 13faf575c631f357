package io.okienko.server.tracing;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import java.util.List;

/** Shows how long finding took. */
final class TracedAnswerFinder implements AnswerFinder {
  private final AnswerFinder finder;
  private final MessageSpans spans;

  TracedAnswerFinder(AnswerFinder finder, MessageSpans spans) {
    this.finder = finder;
    this.spans = spans;
  }

  @Override
  public List<FoundAnswer> find(String question, Language language, int limit) {
    return spans.part(
        "find",
        () -> finder.find(question, language, limit),
        (span, found) -> span.setAttribute("okienko.found", found.size()));
  }

  @Override
  public List<String> suggestQuestions(Language language, String page, int limit) {
    return finder.suggestQuestions(language, page, limit);
  }
}
