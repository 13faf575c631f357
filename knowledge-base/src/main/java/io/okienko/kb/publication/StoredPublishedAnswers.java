package io.okienko.kb.publication;

import io.okienko.bot.language.Language;
import io.okienko.bot.spi.AnswerFinder;
import io.okienko.bot.spi.FoundAnswer;
import io.okienko.kb.article.PublishedArticle;
import io.okienko.kb.spi.ArticleStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the store, and searches with the same finder that the bot answers from. */
public final class StoredPublishedAnswers implements PublishedAnswers {
  /** So many answers are looked through for those of one topic. */
  private static final int SEARCHED_FOR_TOPIC = 200;

  private final ArticleStore store;
  private final AnswerFinder finder;

  public StoredPublishedAnswers(ArticleStore store, AnswerFinder finder) {
    this.store = store;
    this.finder = finder;
  }

  @Override
  public Optional<PublishedArticle> find(String id) {
    return store.findPublished(id);
  }

  @Override
  public List<PublishedArticle> list(Language language, Optional<String> topic, int limit) {
    return store.listPublished(language, topic, limit);
  }

  @Override
  public List<FoundAnswer> search(
      String question, Language language, Optional<String> topic, int limit) {
    if (topic.isEmpty()) {
      return finder.find(question, language, limit);
    }
    return finder.find(question, language, SEARCHED_FOR_TOPIC).stream()
        .filter(answer -> answer.topic().equals(topic.get()))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<String, Integer> countByTopic(Language language) {
    return store.countPublishedByTopic(language);
  }
}
