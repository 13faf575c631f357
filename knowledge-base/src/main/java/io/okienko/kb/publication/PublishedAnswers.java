package io.okienko.kb.publication;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.kb.article.PublishedArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published articles for whoever reads them: the help centre, the widget's search, an agent who
 * looks for an approved answer. Blocking; safe for use by many threads.
 */
public interface PublishedAnswers {

  Optional<PublishedArticle> find(String id);

  /**
   * By topic and key.
   *
   * @param topic empty for all topics
   */
  List<PublishedArticle> list(Language language, Optional<String> topic, int limit);

  /**
   * The most likely right answer first.
   *
   * @param topic empty for all topics
   */
  List<FoundAnswer> search(String question, Language language, Optional<String> topic, int limit);

  /** How many published articles each topic has; topics without any are left out. */
  Map<String, Integer> countByTopic(Language language);
}
