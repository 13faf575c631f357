package io.okienko.bot.spi;

import io.okienko.bot.language.Language;
import java.util.List;

/**
 * Tells which questions have answers, so that understanding learns what a question looks like in
 * this bank. Implemented by the knowledge base; safe for use by many threads.
 */
public interface PublishedQuestions {

  /** Questions and their variants, of all published articles in a language. */
  List<PublishedQuestion> list(Language language);

  /**
   * One way in which customers ask for an article.
   *
   * @param urgent whether the article is about money or identity in danger now
   */
  record PublishedQuestion(String text, boolean urgent) {}
}
