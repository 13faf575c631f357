package io.okienko.bot.spi;

import io.okienko.bot.language.Language;
import java.util.List;

/** Finds approved answers. Implemented by the knowledge base; safe for use by many threads. */
public interface AnswerFinder {

  /**
   * Published answers to a question, the most likely right one first.
   *
   * @param question as the customer wrote it, at most 4000 characters
   * @param limit at least 1
   * @return empty when nothing comes near
   */
  List<FoundAnswer> find(String question, Language language, int limit);

  /**
   * Questions to offer before anything was asked, most useful first.
   *
   * @param page where the customer is, an URL or path, possibly empty
   */
  List<String> suggestQuestions(Language language, String page, int limit);
}
