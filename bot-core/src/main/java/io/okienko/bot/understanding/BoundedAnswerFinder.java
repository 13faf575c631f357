package io.okienko.bot.understanding;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import java.util.List;

/**
 * Searches on the workers that understand customers' messages, behind a limited number of others:
 * for readers and agents, who can search again in a moment.
 *
 * <p>{@link #find} throws {@link TooManySearchesException} when there is no place in the line.
 */
public final class BoundedAnswerFinder implements AnswerFinder {
  private final AnswerFinder finder;
  private final UnderstandingWorkers workers;

  public BoundedAnswerFinder(AnswerFinder finder, UnderstandingWorkers workers) {
    this.finder = finder;
    this.workers = workers;
  }

  @Override
  public List<FoundAnswer> find(String question, Language language, int limit) {
    return workers.search(() -> finder.find(question, language, limit));
  }

  @Override
  public List<String> suggestQuestions(Language language, String page, int limit) {
    return finder.suggestQuestions(language, page, limit);
  }
}
